// What can happen in a simulation, in the order of a schedule. Written for any target: an act says who does what, and a target
// translates it into its own rows and calls. What it refers to that is not there (a booking, a letter on the way) is skipped.

/** Number of a client: an installation of the program with one person's database. */
export type ClientNo = number;
export type UserNo = number;

/** Whose database each client is; the last one is the second computer of user 1, or takes over a copied profile. */
export const userOfClient: readonly UserNo[] = [0, 1, 2, 1];
export const CLIENTS = userOfClient.length;
export const USERS = 3;
export const STATIONS = 2;
/** Small, so that things collide. */
export const SLOTS = 8;
/** After so many days without an answer, a station holds nothing confidential any more. */
export const LEASE_DAYS = 14;

export type Act =
  /** A helium entry. `cut`: the program ends between database and journal; the database may go with it. */
  | {
      readonly kind: "append";
      readonly client: ClientNo;
      readonly station: number;
      readonly litres: number;
      readonly confidential: boolean;
      readonly cut: "not" | "crash" | "database lost";
    }
  /** Another figure for the helium entry at this place of those in sight. */
  | { readonly kind: "correct"; readonly client: ClientNo; readonly pick: number; readonly litres: number }
  /** Adds hours to a station's sum: shows what was done twice. */
  | { readonly kind: "count"; readonly client: ClientNo; readonly station: number; readonly hours: number }
  /** A client's own note, overwritten each time: shows what was done in the wrong order. */
  | { readonly kind: "note"; readonly client: ClientNo; readonly text: number }
  | {
      readonly kind: "book";
      readonly client: ClientNo;
      readonly station: number;
      readonly slot: number;
      readonly length: number;
      readonly confidential: boolean;
    }
  | {
      readonly kind: "change";
      readonly client: ClientNo;
      readonly what: "move" | "cancel" | "classify";
      readonly pick: number;
      readonly slot: number;
      readonly confidential: boolean;
    }
  /** Sends up to `most` waiting changes. `signedIn`: who sits there by then. */
  | {
      readonly kind: "push";
      readonly client: ClientNo;
      readonly most: number;
      readonly fate: "arrives" | "lost" | "answer lost" | "twice" | "late";
      readonly signedIn: "owner" | "somebody else";
    }
  /**
   * Asks for what is new. `pages`: how much of a first load comes before the line breaks. `meanwhile`: what happens while the
   * load goes on: the person leaves the coalition and is back again, or the backend is restored between two pages.
   */
  | {
      readonly kind: "pull";
      readonly client: ClientNo;
      readonly fate: "arrives" | "lost" | "late";
      readonly pages: number;
      readonly meanwhile: "nothing" | "membership interrupted" | "restored";
    }
  /** A letter that was late arrives. */
  | { readonly kind: "deliver"; readonly pick: number }
  | { readonly kind: "crash"; readonly client: ClientNo }
  /** The coalition membership of a user begins or ends. */
  | { readonly kind: "permit"; readonly user: UserNo; readonly allowed: boolean }
  /** A slow writer at the facility: begins, and commits when others have gone before. */
  | { readonly kind: "slowBegin" }
  | { readonly kind: "slowEnd" }
  | { readonly kind: "backup" }
  | { readonly kind: "restore" }
  /** The backend forgets its change log up to here. */
  | { readonly kind: "forgetLog"; readonly upTo: number }
  /** Old helium entries of one scope become one pack. */
  | { readonly kind: "pack"; readonly confidential: boolean }
  /** The profile is copied to another computer, which goes on with it. */
  | { readonly kind: "copyProfile"; readonly client: ClientNo }
  /** The database of the client is gone; its journal is not. */
  | { readonly kind: "wipe"; readonly client: ClientNo }
  | { readonly kind: "days"; readonly days: number };

export type Schedule = readonly Act[];
