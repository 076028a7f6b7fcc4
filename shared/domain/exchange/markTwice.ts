import type { ReadLine } from "#shared/domain/exchange/exchangeLine.ts";

/** Lines that name what an earlier line named already cannot both be right: the later one says so. */
export function markTwice<Row extends { readonly id: string | null }>(
  lines: readonly ReadLine<Row>[],
): ReadLine<Row>[] {
  const first = new Map<string, number>();
  return lines.map((line) => {
    const id = line.row?.id ?? null;
    if (id === null) return line;
    const before = first.get(id);
    if (before === undefined) first.set(id, line.line);
    return before === undefined ? line : { ...line, row: null, problems: [{ kind: "twice", line: before }] };
  });
}
