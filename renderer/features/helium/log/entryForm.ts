import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import { parseReading } from "#shared/domain/helium/parseReading.ts";
import { unitOf } from "#shared/domain/helium/unitOf.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export const LITRE = unitOf({ kind: "vessel" });

/** What a person enters by hand in litres; readings of devices come from the round. */
export const FORM_KINDS = [
  "transfer",
  "issue",
  "return",
  "move",
  "delivery",
  "quench",
  "cool-down",
  "boil-off",
  "venting",
  "survey",
  "need",
  "order",
] as const;

export type EntryForm = {
  readonly kind: (typeof FORM_KINDS)[number];
  readonly at: InstantMs;
  /** Of what is needed or ordered: when. */
  readonly due: InstantMs;
  /** Empty: the store. */
  readonly stationId: string;
  readonly toStationId: string;
  readonly deviceId: string;
  readonly amount: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
};

/** Everything known filled in, the amount never. */
export function emptyForm(now: InstantMs, { devices }: HeliumModel, booking: Booking | null): EntryForm {
  const stationId = booking?.stationId ?? "";
  const own = devices.find(
    ({ kind, stationId: at, retired }) => kind === "vessel" && at === stationId && retired !== true,
  );
  return {
    kind: "transfer",
    at: now,
    due: booking?.start ?? now,
    stationId,
    toStationId: "",
    deviceId: own?.id ?? "",
    amount: "",
    before: "",
    after: "",
    note: "",
  };
}

/** The entry, as soon as its amount can be read. Of a transfer the two levels are enough: what was filled is their difference. */
export function draftOf(form: EntryForm, booking: Booking | null): HeliumDraft | undefined {
  const [amount, before, after] = [form.amount, form.before, form.after].map((typed) =>
    parseReading(typed, 1, LITRE.written),
  );
  const levels = {
    ...(before?.ok === true ? { before: before.value } : {}),
    ...(after?.ok === true ? { after: after.value } : {}),
  };
  const byLevels = before?.ok === true && after?.ok === true ? after.value - before.value : undefined;
  const decilitres = amount?.ok === true ? amount.value : form.kind === "transfer" ? byLevels : undefined;
  if (decilitres === undefined || decilitres < 0) return undefined;
  const said = {
    at: form.at,
    stationId: placeOf(form.stationId),
    bookingId: booking?.id ?? null,
    ...(form.deviceId === "" ? {} : { deviceId: form.deviceId as HeliumDeviceId }),
    ...(form.note.trim() === "" ? {} : { note: form.note.trim() }),
    decilitres,
  };
  if (form.kind === "transfer") return { kind: "transfer", ...said, ...levels };
  if (form.kind === "move") return { kind: "move", ...said, toStationId: placeOf(form.toStationId) };
  if (form.kind === "need" || form.kind === "order") return { kind: form.kind, ...said, due: form.due };
  return { kind: form.kind, ...said };
}

function placeOf(stationId: string): StationId | null {
  return stationId === "" ? null : (stationId as StationId);
}
