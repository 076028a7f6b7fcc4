// Spreadsheets run a cell that begins like a formula, also from a CSV file somebody was sent. An apostrophe in front makes it a
// text. Full-width signs count too: Japanese spreadsheets take them for the half-width ones.
const BEGINS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text as a cell that no spreadsheet runs. · Example: `=1+1` → `'=1+1`. */
export function protectFormula(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes back what `protectFormula` did, and leaves every other text alone. */
export function unprotectFormula(text: string): string {
  return text.startsWith("'") && BEGINS_FORMULA.test(text) ? text.slice(1) : text;
}
