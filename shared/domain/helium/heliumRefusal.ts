/** Why the helium log does not take something, whoever asks. Never because of another reading: what was read at night is a fact. */
export type HeliumRefusal =
  | "entry-exists-already"
  | "entry-not-found"
  | "corrected-already"
  | "correction-cannot-be-corrected"
  | "reason-missing"
  | "device-unknown"
  | "out-of-bounds"
  | "in-the-future"
  | "month-not-over"
  | "month-closed-already";
