// What can happen in a simulation of the engine itself. The acts of the model (test/sim/act.ts) know more kinds of entries than the
// program has today; these are what people, computers and the network do to bookings.

/** Number of a client: one local database on one computer. */
export type ClientNo = number;
export type UserNo = number;

/** Whose database each client is. The last one is the second computer of user 0, or goes on with a copy of the first one's profile. */
export const userOfClient: readonly UserNo[] = [0, 1, 2, 0];
export const CLIENTS = userOfClient.length;
export const USERS = 3;
/** Two at one beamline where only one may run, and one by itself. */
export const STATIONS = ["BL08W-XRD", "BL08W-SAXS", "BL02U"] as const;
/** Small, so that things collide. */
export const SLOTS = 5;
export const WINDOWS = 2;

/** What the network or the backend makes of one question. `breaks`: the backend fails at a statement. `portal`: somebody else answers. */
export const FATES = ["good", "question lost", "answer lost", "cut", "portal", "busy", "twice", "breaks"] as const;
export type Fate = (typeof FATES)[number];

type At = { readonly client: ClientNo; readonly window: number };

export type Act =
  | (At & {
      readonly kind: "book";
      readonly station: number;
      readonly slot: number;
      readonly length: number;
      readonly use: "shared" | "facility" | "coalition";
    })
  /** A change of the booking at this place of those in sight. `swap` changes places with the next one, as one change of two. */
  | (At & {
      readonly kind: "change";
      readonly what: "move" | "edit" | "cancel" | "restore" | "classify" | "swap";
      readonly pick: number;
      readonly station: number;
      readonly slot: number;
    })
  | (At & { readonly kind: "turn"; readonly how: "undo" | "redo" })
  /** Deals with a refused change. */
  | (At & { readonly kind: "resolve"; readonly pick: number; readonly how: "discard" | "send again" })
  /** Looks for a booking: the search keeps texts of its own. */
  | (At & { readonly kind: "search" })
  /** Begins to talk with the backend or goes on, as far as `steps` waits; another act may come in between. */
  | (At & { readonly kind: "sync"; readonly steps: number; readonly fates: readonly Fate[] })
  /** The computer stops: what was not committed is gone, and every window with it. */
  | { readonly kind: "crash"; readonly client: ClientNo }
  | { readonly kind: "permit"; readonly user: UserNo; readonly rights: number }
  /** The facility itself enters a company's booking, or gives it to another owner or use. */
  | { readonly kind: "grant"; readonly member: number; readonly station: number; readonly slot: number }
  | { readonly kind: "regrant"; readonly pick: number; readonly member: number; readonly use: "shared" | "coalition" }
  /** A computer's clock is put forward or back. */
  | { readonly kind: "clock"; readonly client: ClientNo; readonly byMs: number }
  | { readonly kind: "backup" }
  | { readonly kind: "restore" }
  /** The backend forgets its log up to now. */
  | { readonly kind: "forgetLog" }
  | { readonly kind: "copyProfile" };

export type Schedule = readonly Act[];
