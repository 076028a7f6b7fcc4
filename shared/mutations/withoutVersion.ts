/** What was done, whichever version of it: for words on a screen and for filters. */
export function withoutVersion(name: string): string {
  return name.split("@")[0] ?? name;
}
