/** The narrowest that a letter of the lanes' 12 px can be: of Japanese writing, and of any other. */
const WIDE_PX = 11;
const NARROW_PX = 3;
const FIRST_WIDE = "\u2e80";

/**
 * So much of a text as fits into `px` and a little more, so that CSS draws its ellipsis. The page shapes only what can be seen,
 * and the beginnings of titles repeat: it has most of them ready.
 */
export function visiblePart(text: string, px: number): string {
  let at = 0;
  let taken = 0;
  for (const letter of text) {
    if (taken > px) return text.slice(0, at);
    taken += isWide(letter) ? WIDE_PX : NARROW_PX;
    at += letter.length;
  }
  return text;
}

/** Katakana of half width stands far behind the rest of Japanese writing. */
function isWide(letter: string): boolean {
  return letter >= FIRST_WIDE && !(letter >= "｡" && letter <= "ﾟ");
}
