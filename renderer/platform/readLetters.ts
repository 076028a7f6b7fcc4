const WEIGHTS = [400, 500, 700];

/** Reads the letters of every screen while the database is being read; else they are asked for at the first layout, and painted a frame later. */
export function readLetters(): void {
  for (const weight of WEIGHTS) void document.fonts.load(`${weight} 13px "Desk Sans JP"`);
}
