import type * as z from "zod/mini";

/** What is wrong at one place of a file of ours. Facts, not words: the words are renderer/text/importProblems.ts. */
export type Mistake =
  /** `expected`: a kind of JSON value, as `string`, `int`, `array`. */
  | { readonly kind: "wrong-type"; readonly expected: string }
  | { readonly kind: "not-one-of"; readonly allowed: readonly string[] }
  | { readonly kind: "too-small"; readonly least: number }
  | { readonly kind: "too-large"; readonly most: number }
  /** An id or a day in another form than `example`. */
  | { readonly kind: "not-like"; readonly example: string }
  /** A day that no calendar has. */
  | { readonly kind: "not-a-day" }
  /** A stretch of time that ends before it starts, or is longer than the program can show. */
  | { readonly kind: "wrong-length" }
  | { readonly kind: "ends-before-it-starts"; readonly id: string }
  | { readonly kind: "overlap"; readonly one: string; readonly other: string }
  | { readonly kind: "twice"; readonly id: string }
  /** Names something that the file does not hold. */
  | { readonly kind: "not-in-file"; readonly id: string }
  | { readonly kind: "no-room"; readonly count: number; readonly room: number }
  /** Published and added-up shifts of a term differ. */
  | { readonly kind: "wrong-sum"; readonly of: string; readonly sum: number; readonly published: number }
  | { readonly kind: "not-allowed" };

/** `where`: `beamlines[3].class.value`; empty where the whole is meant. */
export type FileMistake = Mistake & { readonly where: string };

/** The mistakes of a form in our own kinds; the forms name the kind or the example as the message of a check. */
export function mistakesOf(error: z.core.$ZodError): FileMistake[] {
  return error.issues.map((issue) => ({ where: placeOf(issue.path), ...mistakeOf(issue) }));
}

/** `["terms", 2, "from"]` → `terms[2].from` */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

function mistakeOf(issue: z.core.$ZodIssue): Mistake {
  switch (issue.code) {
    case "invalid_type":
      return { kind: "wrong-type", expected: issue.expected };
    case "invalid_value":
      return { kind: "not-one-of", allowed: issue.values.map(String) };
    case "too_small":
      return { kind: "too-small", least: Number(issue.minimum) };
    case "too_big":
      return { kind: "too-large", most: Number(issue.maximum) };
    case "invalid_format":
      return { kind: "not-like", example: issue.message };
    case "custom":
      return issue.message === "not-a-day" || issue.message === "wrong-length"
        ? { kind: issue.message }
        : { kind: "not-allowed" };
    default:
      return { kind: "not-allowed" };
  }
}
