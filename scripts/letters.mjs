import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./projectFolder.mjs";

/** Where the words of the program and of the facility stand. */
const wordSources = ["renderer/text", "shared/demo", "shared/domain/facility", "assets/facility"];

/** Latin letters of Western Europe, and the signs, kana and first-level kanji of JIS X 0208: what Japanese is written in, names included. */
const everyday = [...codePoints(0x20, 0x7e), ...codePoints(0xa0, 0xff), ...jis(1, 8), ...jis(16, 47)];
/** Bold is for the program's own words, and for headings. */
const signsAndKana = [...codePoints(0x20, 0x7e), ...codePoints(0xa0, 0xff), ...jis(1, 8)];

/**
 * The letters of the first font file of a weight, as text, each once.
 * @param {string} weight
 */
export function firstLetters(weight) {
  return [...new Set([...(weight === "700" ? signsAndKana : everyday), ...words()])].join("");
}

/** Every letter of the program's own words and of the facility's data. */
export function words() {
  const files = wordSources.flatMap((folder) =>
    readdirSync(join(projectFolder, folder)).map((name) => join(projectFolder, folder, name)),
  );
  return [...new Set(files.map((file) => readFileSync(file, "utf8")).join(""))].filter((letter) => letter > " ");
}

/** @param {number} from @param {number} to inclusive */
function codePoints(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
}

/** Rows of JIS X 0208, inclusive. EUC-JP is the standard's own numbering, with the highest bits set. */
function jis(from, to) {
  const decoder = new TextDecoder("euc-jp");
  const letters = [];
  for (let row = from; row <= to; row++)
    for (let cell = 1; cell <= 94; cell++) letters.push(decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell)));
  return letters.filter((letter) => letter !== "\ufffd");
}
