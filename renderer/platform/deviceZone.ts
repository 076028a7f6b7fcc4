/** The zone that this workstation is set to. The first call takes tens of milliseconds: it is made while the database is read. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
