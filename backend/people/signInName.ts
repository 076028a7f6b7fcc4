/** A sign-in name as it is compared: without width, case and outer spaces. */
export function signInNameOf(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}
