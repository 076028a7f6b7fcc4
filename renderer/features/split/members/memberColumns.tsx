import { numberText } from "#renderer/features/split/amounts.ts";
import { BalanceBar } from "#renderer/features/split/BalanceBar.tsx";
import { memberWords } from "#renderer/text/members.ts";
import type { DataColumn } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { MemberClass } from "#shared/domain/coalition/memberClass.ts";
import type { MemberYear } from "#shared/domain/coalition/memberYear.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type MemberScene = {
  readonly language: Language;
  readonly classes: readonly MemberClass[];
  /** The longest bar, minutes. */
  readonly longest: number;
};

type Column = DataColumn<MemberYear>;

/** `456`, minutes as hours. */
export const hoursText = (minutes: number): string => numberText(minutes / 60);

/** Member, class, units, the four amounts in hours and the bar. */
export function memberColumns({ language, classes, longest }: MemberScene): Column[] {
  const t = memberWords[language];
  const orderOf = ({ member }: MemberYear) => classes.findIndex(({ id }) => id === member.share?.classId);
  const text = ({ within, left, beyond }: MemberYear) => t.bar(hoursText(within), hoursText(left), hoursText(beyond));
  return [
    {
      id: "name",
      words: t.name,
      width: 200,
      isKept: true,
      opens: true,
      value: ({ member }) => member.name[language],
      text: ({ member }) => member.name[language],
    },
    {
      id: "class",
      words: t.memberClass,
      width: 120,
      value: (row) => (orderOf(row) < 0 ? undefined : orderOf(row)),
      text: (row) => classes[orderOf(row)]?.name[language] ?? t.notEntered,
    },
    {
      id: "units",
      words: t.units,
      width: 72,
      align: "end",
      value: ({ member }) => member.share?.units,
      text: ({ member }) => (member.share ? String(member.share.units) : "–"),
      sum: numberText,
    },
    ...(["granted", "within", "beyond", "left"] as const).map((what): Column => ({
      id: what,
      words: t[what],
      width: 92,
      align: "end",
      value: (row) => row[what] / 60,
      text: (row) => hoursText(row[what]),
      cell: (row) => (
        <span className={what === "beyond" && row.beyond > 0 ? "split-over" : undefined}>{hoursText(row[what])}</span>
      ),
      sum: numberText,
    })),
    {
      id: "course",
      words: t.course,
      width: 200,
      grows: true,
      value: ({ within, granted }) => (granted > 0 ? within / granted : undefined),
      text,
      cell: (row) => (
        <>
          <MemberBar year={row} longest={longest} />
          <span className="visually-hidden">{text(row)}</span>
        </>
      ),
    },
  ];
}

/** The year in one bar: within, left, beyond. */
export function MemberBar({ year, longest }: { readonly year: MemberYear; readonly longest: number }) {
  const { granted, within, beyond, left } = year;
  const balance = { offered: null, allocated: granted, booked: within + beyond, used: 0, remaining: left - beyond };
  return <BalanceBar balance={balance} quotaClass="coalition" longest={longest} />;
}
