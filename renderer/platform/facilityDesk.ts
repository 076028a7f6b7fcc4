// What the main process says by the address of the document: whose desk is open, or that nobody is signed in.

function parameters(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}

/** The facility's name for this person's database, as the main process gave it; undefined where the program works alone. */
export function facilityDesk(): string | undefined {
  const desk = parameters().get("desk") ?? "";
  return /^[0-9a-f]{12}$/.test(desk) ? desk : undefined;
}

/** Is there a facility backend to talk to, now or later? */
export function hasFacility(): boolean {
  return facilityDesk() !== undefined;
}

/** Which local database is opened: one per facility and person, and apart from both the one of a program that works alone. */
export function deskName(): { readonly name?: string } {
  const desk = facilityDesk();
  return desk === undefined ? {} : { name: databaseOf(desk) };
}

export function databaseOf(desk: string): string {
  return `beamline-desk@${desk}`;
}

/** Nobody is signed in: no database is opened. */
export function isAtGate(): boolean {
  return parameters().has("sign-in") || wayOut() !== undefined;
}

export type WayOut = "switch" | "sign-out" | "disconnect";

/** How the desk that was open here until now is being left. */
export function wayOut(): WayOut | undefined {
  const how = parameters().get("leave");
  return how === "switch" || how === "sign-out" || how === "disconnect" ? how : undefined;
}

/** Was the window locked when the program ended? */
export function startsLocked(): boolean {
  return parameters().has("locked");
}

/** The language in which the person signed in, for a desk that has none of its own yet. */
export function languageAtGate(): "ja" | "en" | undefined {
  const language = parameters().get("language");
  return language === "ja" || language === "en" ? language : undefined;
}

/** The page starts anew with that desk. */
export function openDeskOf(desk: string, language: "ja" | "en"): void {
  window.location.replace(`/?desk=${desk}&language=${language}`);
}

/** The page lets go of its database and starts anew at the gate, which does the rest. A form with unsaved words asks first. */
export function leaveDesk(how: WayOut): void {
  window.location.assign(`/?leave=${how}`);
}

/** The page starts anew: at the gate, or without a facility. */
export function startAnew(where: "gate" | "alone"): void {
  window.location.replace(where === "gate" ? "/?sign-in" : "/");
}

/** Told to the window when its person has signed in again: what waits can go. */
export const SIGNED_IN = "desk-signed-in";
