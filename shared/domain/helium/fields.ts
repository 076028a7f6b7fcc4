import * as z from "zod/mini";
import type { BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Id } from "#shared/lib/id.ts";

// What the forms of helium rows are put together from. Wire format: fields are only ever added, and only as optional ones.

export type HeliumId = Id<"helium">;
export type HeliumDeviceId = Id<"helium-device">;

/** 2200-01-01. Earlier than 1970 and later than this is a slip of the keyboard. */
const LAST_INSTANT_MS = Date.UTC(2200, 0, 1);
/** 100,000 L: more than any place holds. */
export const MOST_DECILITRES = 1_000_000;
/** 10,000,000 m³ on a meter. */
const MOST_GAS_LITRES = 10_000_000_000;

export const instant = z.custom<InstantMs>(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LAST_INSTANT_MS,
);
export const heliumId = z.custom<HeliumId>((value) => isId(value, "helium"));
export const heliumDeviceId = z.custom<HeliumDeviceId>((value) => isId(value, "helium-device"));
export const bookingId = z.custom<BookingId>((value) => isId(value, "booking"));
export const memberId = z.custom<MemberId>((value) => isId(value, "member"));
export const stationId = z.custom<StationId>((value) => typeof value === "string" && /^[\w-]{1,40}$/.test(value));
export const line = z.string().check(z.maxLength(200));
export const text = z.string().check(z.maxLength(2000));

/** Liquid helium in tenths of a litre. */
export const decilitres = z.int().check(z.minimum(0), z.maximum(MOST_DECILITRES));

/** Temperature and pressure at which a volume of gas is counted. */
export const reference = z.object({
  celsius: z.number().check(z.minimum(-50), z.maximum(100)),
  hectopascals: z.number().check(z.minimum(500), z.maximum(2000)),
});

/** Gas in whole litres (thousandths of a m³) at its own reference. Says nothing without it. */
export const gasVolume = z.object({ litres: z.int().check(z.minimum(0), z.maximum(MOST_GAS_LITRES)), reference });

function isId(value: unknown, kind: string): boolean {
  return typeof value === "string" && new RegExp(`^${kind}:[\\w-]{1,60}$`).test(value);
}
