import * as z from "zod/mini";
import { heliumId } from "#shared/domain/helium/fields.ts";
import { heliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { heliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import { month } from "#shared/domain/helium/heliumSeal.ts";

// The wire format of the helium mutations. Fields are only ever added, and only as optional ones.

export const logArgs = z.object({ id: heliumId, draft: heliumDraft });

/** `instead`: what should have been entered; null: nothing. */
export const correctArgs = z.object({
  of: heliumId,
  reason: z.string().check(z.maxLength(2000)),
  instead: z.nullable(logArgs),
});

export const setDeviceArgs = z.object({ device: heliumDevice });

export const closeMonthArgs = z.object({ month });

/** As many as a file may have lines. */
export const importArgs = z.object({ entries: z.array(logArgs).check(z.maxLength(5000)) });

export type LogArgs = z.infer<typeof logArgs>;
export type CorrectArgs = z.infer<typeof correctArgs>;
export type SetDeviceArgs = z.infer<typeof setDeviceArgs>;
export type CloseMonthArgs = z.infer<typeof closeMonthArgs>;
export type ImportArgs = z.infer<typeof importArgs>;
