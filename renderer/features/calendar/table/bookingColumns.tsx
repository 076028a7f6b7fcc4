import { ownerText, stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { Clashes } from "#renderer/features/calendar/clashes.ts";
import { ClashMark, StateMark, UseMark } from "#renderer/features/calendar/table/marks.tsx";
import { stationOrder, STATES, USES } from "#renderer/features/calendar/table/bookingGroups.tsx";
import { momentText } from "#renderer/features/calendar/times.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { tableWords } from "#renderer/text/table.ts";
import type { DataColumn } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { nearestTerm } from "#shared/domain/beamtime/termOf.ts";
import { hoursOf, type InstantMs } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type ColumnScene = {
  readonly model: FacilityModel;
  readonly language: Language;
  /** Undefined until read, or while nobody asks for it. */
  readonly changes: ReadonlyMap<BookingId, InstantMs> | undefined;
  /** Who is in whose way. */
  readonly clashes: Clashes;
  /** The facility has not decided on them. */
  readonly unsent: ReadonlySet<BookingId>;
};

type Column = DataColumn<Booking>;

/** The columns of the table, in their order. */
export function bookingColumns(scene: ColumnScene): Column[] {
  return [
    stationColumn(scene),
    ...timeColumns(scene),
    ...nameColumns(scene),
    ...kindColumns(scene),
    ...lengthColumns(scene),
    writtenColumn(scene, "note", 160, true),
    changedColumn(scene),
  ];
}

/** Shared use is counted in shifts of its term; any other use in hours only. · Source: docs/domain.md */
export function shiftsOf(model: FacilityModel, booking: Booking): number | undefined {
  const term = booking.use === "shared" ? nearestTerm(model.terms, booking) : undefined;
  return term === undefined ? undefined : hoursOf(booking) / term.shifts.lengthHours;
}

function stationColumn({ model, language }: ColumnScene): Column {
  const order = stationOrder(model);
  return {
    id: "station",
    words: tableWords[language].station,
    width: language === "ja" ? 146 : 128,
    isKept: true,
    value: ({ stationId }) => order.get(stationId) ?? order.size,
    text: ({ stationId }) => stationName(model, stationId),
  };
}

function timeColumns({ language }: ColumnScene): Column[] {
  return (["start", "end"] as const).map((edge) => ({
    id: edge,
    words: tableWords[language][edge],
    width: language === "ja" ? 122 : 132,
    align: "end",
    value: (booking) => booking[edge],
    text: (booking) => formatInstant(booking[edge], language),
    copy: (booking) => momentText(booking[edge]),
  }));
}

function lengthColumns({ model, language }: ColumnScene): Column[] {
  const t = tableWords[language];
  return [
    {
      id: "hours",
      words: t.hours,
      width: 80,
      align: "end",
      value: hoursOf,
      text: (booking) => t.hoursOf(hoursOf(booking)),
      copy: (booking) => String(hoursOf(booking)),
      sum: t.hoursOf,
    },
    {
      id: "shifts",
      words: t.shifts,
      width: language === "ja" ? 80 : 72,
      align: "end",
      value: (booking) => shiftsOf(model, booking),
      text: (booking) => {
        const shifts = shiftsOf(model, booking);
        return shifts === undefined ? "" : t.shiftsOf(shifts);
      },
      sum: t.shiftsOf,
    },
  ];
}

function kindColumns({ language, unsent }: ColumnScene): Column[] {
  const words = glossary[language];
  const sent = calendarWords[language].unsent;
  return [
    {
      id: "use",
      words: tableWords[language].use,
      width: language === "ja" ? 136 : 122,
      value: ({ use }) => USES.indexOf(use),
      text: ({ use }) => words.use[use],
      cell: ({ use }) => <UseMark use={use} />,
    },
    {
      id: "state",
      words: tableWords[language].state,
      width: unsent.size === 0 ? 96 : 140,
      value: ({ state }) => STATES.indexOf(state),
      text: ({ id, state }) => (unsent.has(id) ? `${words.state[state]} · ${sent.text}` : words.state[state]),
      cell: ({ id, state }) => <StateMark state={state} isUnsent={unsent.has(id)} />,
    },
  ];
}

function nameColumns(scene: ColumnScene): Column[] {
  const t = tableWords[scene.language];
  const isJapanese = scene.language === "ja";
  return [
    {
      id: "title",
      words: t.title,
      width: 190,
      grows: true,
      opens: true,
      value: ({ title }) => title || undefined,
      text: ({ title }) => title || t.noTitle,
      before: ({ id }) => <ClashMark model={scene.model} others={scene.clashes.get(id)} />,
      copy: ({ title }) => title,
    },
    { ...writtenColumn(scene, "project", isJapanese ? 136 : 146), ...owner(scene) },
    writtenColumn(scene, "leader", isJapanese ? 114 : 124),
  ];
}

/** In one column: member or proposal, whichever the use has. */
function owner({ model, language }: ColumnScene): Pick<Column, "value" | "text"> {
  const text = (booking: Booking): string => ownerText(model, booking, language);
  return { value: (booking) => text(booking) || undefined, text };
}

function writtenColumn(
  { language }: ColumnScene,
  id: "project" | "leader" | "note",
  width: number,
  grows = false,
): Column {
  return {
    id,
    words: tableWords[language][id],
    width,
    grows,
    value: (booking) => booking[id] || undefined,
    text: (booking) => booking[id],
  };
}

function changedColumn({ language, changes }: ColumnScene): Column {
  return {
    id: "changed",
    words: tableWords[language].changed,
    width: 136,
    align: "end",
    value: ({ id }) => changes?.get(id),
    text: ({ id }) => {
      const at = changes?.get(id);
      return at === undefined ? "" : momentText(at);
    },
  };
}
