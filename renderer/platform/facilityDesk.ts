/** The facility's name for this person's database, as the main process gave it; undefined where the program works alone. */
function facilityDesk(): string | undefined {
  const desk = new URLSearchParams(window.location.search).get("desk") ?? "";
  return /^[0-9a-f]{12}$/.test(desk) ? desk : undefined;
}

/** Is there a facility backend to talk to, now or later? */
export function hasFacility(): boolean {
  return facilityDesk() !== undefined;
}

/** Which local database is opened: one per facility and person, and apart from both the one of a program that works alone. */
export function deskName(): { readonly name?: string } {
  const desk = facilityDesk();
  return desk === undefined ? {} : { name: `beamline-desk@${desk}` };
}
