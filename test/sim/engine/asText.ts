/** A row as one text whatever the order of its fields, which the database, the schemas and the rules each give as they like. */
export function asText(row: unknown): string {
  return JSON.stringify(row, (_name, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
