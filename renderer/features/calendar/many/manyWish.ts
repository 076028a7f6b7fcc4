import type { StationId } from "#shared/domain/facility/facility.ts";

export type PlannedState = "request" | "tentative" | "confirmed";

/** By so many ms later (negative: earlier); `stations`: from which station to which, the others stay at theirs. */
export type Shift = { readonly byMs: number; readonly stations: Readonly<Record<string, StationId>> };

export type ManyWish =
  | ({ readonly kind: "move" | "copy" } & Shift)
  | { readonly kind: "state"; readonly state: PlannedState }
  | { readonly kind: "cancel" };
