import type { FileMistake, Mistake } from "#shared/domain/facility/fileMistake.ts";

/** Why a file was not taken in, as `importFile` tells it. */
type ImportProblem =
  | { readonly kind: "not-json" | "desk-not-empty" | "busy" }
  | { readonly kind: "unknown-form"; readonly format: string }
  | { readonly kind: "mistake"; readonly mistake: FileMistake };

type MistakeWords = {
  readonly [Kind in Mistake["kind"]]: (mistake: Extract<Mistake, { kind: Kind }>) => string;
};
type Words = {
  readonly sentence: (problem: ImportProblem) => string;
  readonly more: (count: number) => string;
};

const jaMistakes: MistakeWords = {
  "wrong-type": ({ expected }) => `値の型が違います（必要な型：${jsonTypes[expected]?.ja ?? expected}）。`,
  "not-one-of": ({ allowed }) => `使える値は ${allowed.join("、")} です。`,
  "too-small": ({ least }) => `${least} 以上にしてください。`,
  "too-large": ({ most }) => `${most} 以下にしてください。`,
  "not-like": ({ example }) => `書き方が違います（例：${example}）。`,
  "not-a-day": () => "存在しない日付です。",
  "wrong-length": () => "終了が開始より後でないか、期間が長すぎます。",
  "ends-before-it-starts": ({ id }) => `${id} の終わりが始まりより後になっていません。`,
  overlap: ({ one, other }) => `${one} と ${other} の期間が重なっています。`,
  twice: ({ id }) => `${id} が二重にあります。`,
  "not-in-file": ({ id }) => `${id} がファイルの中にありません。`,
  "no-room": ({ count, room }) => `ビームラインが ${count} 本ありますが、設置できるのは ${room} 本までです。`,
  "wrong-sum": ({ of, sum, published }) => `${of} のシフト数の合計が ${sum} で、公表値 ${published} と合いません。`,
  "not-allowed": () => "この値は使えません。",
};

const enMistakes: MistakeWords = {
  "wrong-type": ({ expected }) => `This must be ${jsonTypes[expected]?.en ?? expected}.`,
  "not-one-of": ({ allowed }) => `This must be one of ${allowed.join(", ")}.`,
  "too-small": ({ least }) => `This must be at least ${least}.`,
  "too-large": ({ most }) => `This must be at most ${most}.`,
  "not-like": ({ example }) => `This must look like ${example}.`,
  "not-a-day": () => "There is no such day.",
  "wrong-length": () => "It does not end after its start, or is too long.",
  "ends-before-it-starts": ({ id }) => `${id} does not end after its start.`,
  overlap: ({ one, other }) => `${one} and ${other} overlap.`,
  twice: ({ id }) => `${id} is there twice.`,
  "not-in-file": ({ id }) => `The file holds no ${id}.`,
  "no-room": ({ count, room }) => `There are ${count} beamlines, but room for ${room}.`,
  "wrong-sum": ({ of, sum, published }) => `The shifts of ${of} add up to ${sum}, not to the published ${published}.`,
  "not-allowed": () => "This value is not allowed.",
};

/** What JSON calls its values, in words. */
const jsonTypes: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  string: { ja: "文字列", en: "a text" },
  number: { ja: "数値", en: "a number" },
  int: { ja: "整数", en: "a whole number" },
  boolean: { ja: "true か false", en: "true or false" },
  array: { ja: "配列", en: "a list" },
  object: { ja: "オブジェクト", en: "an object" },
  record: { ja: "オブジェクト", en: "an object" },
};

const ja: Words = {
  sentence: (problem) => {
    switch (problem.kind) {
      case "not-json":
        return "JSON ファイルではないか、途中で壊れています。";
      case "unknown-form":
        return problem.format === ""
          ? "施設の定義でも、書き出したデータでもありません (format がありません)。"
          : `読み込めない形式です: ${problem.format}`;
      case "desk-not-empty":
        return "この端末にはすでに施設のデータがあります。上書きはしません。";
      case "busy":
        return "別のウィンドウが読み込み中です。終わってからもう一度お試しください。";
      case "mistake":
        return atPlace(problem.mistake, wordMistake(jaMistakes, problem.mistake));
    }
  },
  more: (count) => `ほかに ${count} か所あります。`,
};

const en: Words = {
  sentence: (problem) => {
    switch (problem.kind) {
      case "not-json":
        return "The file is not JSON, or it is cut off.";
      case "unknown-form":
        return problem.format === ""
          ? "The file is neither a facility definition nor exported data (it names no format)."
          : `This form cannot be read: ${problem.format}`;
      case "desk-not-empty":
        return "This device already holds a facility. Nothing is written over it.";
      case "busy":
        return "Another window is loading data. Please try again when it is done.";
      case "mistake":
        return atPlace(problem.mistake, wordMistake(enMistakes, problem.mistake));
    }
  },
  more: (count) => (count === 1 ? "There is 1 more mistake." : `There are ${count} more mistakes.`),
};

function wordMistake(words: MistakeWords, mistake: FileMistake): string {
  // The table has exactly one entry for each kind; the compiler cannot follow a kind through a look-up.
  return (words[mistake.kind] as (mistake: FileMistake) => string)(mistake);
}

/** The place in the file is the same in every language: it is what the file's writer looks for. */
function atPlace({ where }: FileMistake, sentence: string): string {
  return where === "" ? sentence : `${where}: ${sentence}`;
}

export const importProblemWords = { ja, en };
