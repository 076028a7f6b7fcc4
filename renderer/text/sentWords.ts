import { attentionWords } from "#renderer/text/attention.ts";
import { formatInstant, formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { RowNames } from "#renderer/text/placeNames.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { wishesOf } from "#shared/mutations/wishesOf.ts";

/** What a change says of one booking or period: name of the field and its value, both in words. */
export type SentRow = readonly (readonly [name: string, value: string])[];

type Fields = Readonly<Record<string, unknown>>;
type Scene = { readonly names: RowNames; readonly language: Language };

/**
 * A change as it was sent, in words, whatever its form: it may have been refused because nobody could read it. What is not text or
 * a number is left out; of a call of a newer program nothing is said.
 */
export function sentWords(call: Call, scene: Scene): readonly SentRow[] {
  const rows = wishesOf(call).map(({ fields }) => wordsOf(fields, scene));
  const t = attentionWords[scene.language];
  const given = Object(call.args) as { readonly reason?: unknown; readonly override?: { readonly reason?: unknown } };
  const reasons = [given.reason, given.override?.reason];
  const why = reasons.flatMap((one): SentRow => (isText(one) ? [[t.givenReason, one]] : []));
  return [...rows, why].filter((row) => row.length > 0);
}

function wordsOf(fields: Fields, { names, language }: Scene): SentRow {
  const t = attentionWords[language];
  const words = glossary[language];
  const of = (key: string, name: string, write: (value: string) => string | undefined = (value) => value): SentRow => {
    const value = fields[key];
    return isText(value) ? [[name, write(value) ?? value]] : [];
  };
  const among = (table: object) => (value: string) => (table as Readonly<Record<string, string>>)[value];
  return [
    ...of("stationId", t.place, (id) => names.station(id as StationId)),
    ...timesOf(fields, language),
    ...of("kind", t.period, among(words.machineTime)),
    ...of("title", t.title),
    ...of("use", t.use, among(words.use)),
    ...of("state", t.state, among(words.state)),
    ...of("memberId", t.member, (id) => names.member(id as MemberId)),
    ...of("project", t.project),
    ...of("leader", t.leader),
    ...of("note", t.note),
  ];
}

function timesOf({ start, end }: Fields, language: Language): SentRow {
  const t = attentionWords[language];
  if (isTime(start) && isTime(end)) return [[t.when, formatRange({ start, end }, language)]];
  const one = (name: string, at: unknown): SentRow => (isTime(at) ? [[name, formatInstant(at, language)]] : []);
  return [...one(t.start, start), ...one(t.end, end)];
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isTime(value: unknown): value is InstantMs {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= Date.UTC(2200, 0, 1);
}
