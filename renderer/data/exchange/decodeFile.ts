/** The byte order marks of the encodings that have one. */
const MARKED: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

export type DecodedFile = { readonly text: string; readonly encoding: string };

/**
 * The text of a file somebody chose. Spreadsheets in Japan write UTF-8 with a mark, UTF-16 ("Unicode text") or Shift_JIS; what has
 * no mark and is not well-formed UTF-8 is read as Shift_JIS.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const marked = MARKED.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return { text: new TextDecoder(marked[1]).decode(bytes), encoding: marked[1] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("shift_jis").decode(bytes), encoding: "shift_jis" };
  }
}
