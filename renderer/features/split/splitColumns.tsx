import { type AmountUnit, inUnit, numberText } from "#renderer/features/split/amounts.ts";
import { BalanceBar, balanceText } from "#renderer/features/split/BalanceBar.tsx";
import { ClassMark } from "#renderer/features/split/ClassMark.tsx";
import type { SplitRow } from "#renderer/features/split/splitRows.ts";
import { splitWords } from "#renderer/text/split.ts";
import type { DataColumn, DataGroup } from "#renderer/ui/data-table/dataTableTypes.ts";
import { labelOf } from "#shared/domain/facility/labelOf.ts";
import { QUOTA_CLASSES } from "#shared/domain/split/quotaClass.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type SplitScene = { readonly language: Language; readonly unit: AmountUnit; readonly longest: number };

type Column = DataColumn<SplitRow>;
type Amount = "offered" | "allocated" | "booked" | "used" | "remaining";

/** Station, class, the five amounts and the bar. */
export function splitColumns(scene: SplitScene): Column[] {
  const t = splitWords[scene.language];
  return [
    {
      id: "station",
      words: t.station,
      width: 132,
      isKept: true,
      opens: true,
      value: ({ station }) => station.order,
      text: ({ station }) => labelOf(station),
    },
    {
      id: "class",
      words: t.quotaClass,
      width: 140,
      isKept: true,
      value: ({ quotaClass }) => QUOTA_CLASSES.indexOf(quotaClass),
      text: ({ quotaClass }) => t.classes[quotaClass],
      cell: ({ quotaClass }) => <ClassMark quotaClass={quotaClass} />,
    },
    ...(["offered", "allocated", "booked", "used", "remaining"] as const).map((what) => amountColumn(what, scene)),
    courseColumn(scene),
  ];
}

function amountColumn(what: Amount, { language, unit }: SplitScene): Column {
  const t = splitWords[language];
  const amount = (row: SplitRow) => {
    const minutes = row[what];
    return minutes === null ? undefined : inUnit(minutes, unit, row.shiftMinutes);
  };
  const text = (row: SplitRow) => {
    const value = amount(row);
    if (value !== undefined) return numberText(value);
    return what === "offered" ? t.noneShort : t.none;
  };
  const isOver = ({ remaining }: SplitRow) => what === "remaining" && remaining !== null && remaining < 0;
  return {
    id: what,
    words: t[what],
    width: 92,
    align: "end",
    value: amount,
    text,
    cell: (row) => (
      <span className={isOver(row) ? "split-over" : row[what] === null ? "split-unset" : undefined}>
        {isOver(row) ? `⚠ ${t.exceeded} ` : null}
        {text(row)}
      </span>
    ),
    sum: numberText,
  };
}

function courseColumn({ language, unit, longest }: SplitScene): Column {
  const text = (row: SplitRow) => balanceText(row, { unit, shiftMinutes: row.shiftMinutes }, language);
  return {
    id: "course",
    words: splitWords[language].course,
    width: 240,
    grows: true,
    value: ({ booked, allocated }) => (allocated ? booked / allocated : undefined),
    text,
    cell: (row) => (
      <>
        <BalanceBar balance={row} quotaClass={row.quotaClass} longest={longest} />
        <span className="visually-hidden">{text(row)}</span>
      </>
    ),
  };
}

/** By class, by kind of beamline (as the calls for proposals add up), or by beamline. */
export function splitGroups(language: Language): DataGroup<SplitRow>[] {
  const t = splitWords[language];
  return [
    {
      id: "class",
      words: t.groups.quotaClass,
      key: ({ quotaClass }) => QUOTA_CLASSES.indexOf(quotaClass),
      label: ({ quotaClass }) => t.classes[quotaClass],
      heading: ({ quotaClass }) => <ClassMark quotaClass={quotaClass} />,
    },
    {
      id: "beamlineClass",
      words: t.groups.beamlineClass,
      key: ({ beamlineClass }) => QUOTA_CLASSES.indexOf(beamlineClass),
      label: ({ beamlineClass }) => t.beamlineClasses[beamlineClass],
    },
    {
      id: "beamline",
      words: t.groups.station,
      key: ({ station }) => station.beamlineId,
      label: ({ station }) => station.beamlineId,
    },
  ];
}
