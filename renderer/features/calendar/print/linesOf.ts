/** What a line loses at its end, because a word or a letter goes on to the next. */
const LOST = { words: 0.82, letters: 0.92 };

/**
 * How many lines a text takes at most, in letters of `letterMm` in a column of `widthMm`; 1 for an empty one. Counted on the
 * generous side: a wide letter is 1, a capital or figure 0.66, any other 0.58 of the size (Noto Sans JP needs a little less).
 * · Example: 30 wide letters of 3 mm in 46 mm: 90 / (46 × 0.92) → 3.
 */
export function linesOf(text: string, widthMm: number, letterMm: number): number {
  return text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, widthMm, letterMm), 0);
}

/** The text, or as much of its beginning as takes no more lines than that, with an ellipsis. */
export function clipToLines(text: string, lines: number, widthMm: number, letterMm: number): string {
  if (linesOf(text, widthMm, letterMm) <= lines) return text;
  const letters = Array.from(text);
  const clipped = (): string => `${letters.join("")}…`;
  while (letters.length > 0 && linesOf(clipped(), widthMm, letterMm) > lines) letters.pop();
  return clipped();
}

function linesOfParagraph(text: string, widthMm: number, letterMm: number): number {
  const room = widthMm * (text.includes(" ") ? LOST.words : LOST.letters);
  return Math.max(1, Math.ceil(textMm(text, letterMm) / room));
}

/** How wide a text is in one line, on the generous side. */
export function textMm(text: string, letterMm: number): number {
  let width = 0;
  for (const letter of text)
    width += /[\u2000-\u{10ffff}]/u.test(letter) ? 1 : /[A-Z0-9@%&mwMW]/.test(letter) ? 0.66 : 0.58;
  return width * letterMm;
}
