/** Why a file was not taken in, as `importFile` tells it. */
type ImportProblem = {
  readonly where: string;
  readonly kind: "not-json" | "unknown-form" | "mistake" | "desk-not-empty" | "busy";
  readonly what: string;
};

/** A mistake has its place in the file in front; its own words are English, made for whoever writes such files. */
function withPlace(problem: ImportProblem): string {
  return problem.where === "" ? problem.what : `${problem.where}: ${problem.what}`;
}

const ja = {
  sentence: (problem: ImportProblem): string => {
    switch (problem.kind) {
      case "not-json":
        return "JSON ファイルではないか、途中で壊れています。";
      case "unknown-form":
        return problem.what === ""
          ? "施設の定義でも、書き出したデータでもありません (format がありません)。"
          : `読み込めない形式です: ${problem.what}`;
      case "desk-not-empty":
        return "この端末にはすでに施設のデータがあります。上書きはしません。";
      case "busy":
        return "別のウィンドウが読み込み中です。終わってからもう一度お試しください。";
      case "mistake":
        return withPlace(problem);
    }
  },
};

type Words = typeof ja;

const en: Words = {
  sentence: (problem) => {
    switch (problem.kind) {
      case "not-json":
        return "The file is not JSON, or it is cut off.";
      case "unknown-form":
        return problem.what === ""
          ? "The file is neither a facility definition nor exported data (it names no format)."
          : `This form cannot be read: ${problem.what}`;
      case "desk-not-empty":
        return "This device already holds a facility. Nothing is written over it.";
      case "busy":
        return "Another window is loading data. Please try again when it is done.";
      case "mistake":
        return withPlace(problem);
    }
  },
};

export const importProblemWords = { ja, en };
