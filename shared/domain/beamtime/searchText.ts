/** Text as it is compared when somebody looks for something: without case, width of letters and spaces at the ends. */
export function searchable(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
