import type { FileProblem, LineProblem } from "#shared/domain/exchange/exchangeLine.ts";
import { FIELD_WORDS, type Field } from "#shared/domain/exchange/fileWords.ts";

type ProblemWords = {
  readonly line: { readonly [Kind in LineProblem["kind"]]: (problem: Extract<LineProblem, { kind: Kind }>) => string };
  readonly file: { readonly [Kind in FileProblem["kind"]]: (problem: Extract<FileProblem, { kind: Kind }>) => string };
};

const jaField = (field: Field): string => FIELD_WORDS[field].ja;
const enField = (field: Field): string => FIELD_WORDS[field].en;

const jaProblems: ProblemWords = {
  line: {
    missing: ({ field }) => `「${jaField(field)}」がありません`,
    "not-understood": ({ field, text }) => `「${jaField(field)}」の「${text}」を読み取れません`,
    "time-missing": ({ field, text }) => `「${jaField(field)}」の「${text}」に時刻がありません(例: 2026/11/25 10:00)`,
    "unknown-place": ({ text }) =>
      text === "" ? "場所がありません" : `「${text}」にあたるステーションまたはビームラインがありません`,
    "unknown-zone": ({ text }) => `時間帯「${text}」の予定は取り込めません`,
    repeats: () => "繰り返しの予定は取り込めません。1件ずつに分けてください",
    "too-long": ({ field }) => `「${jaField(field)}」が長すぎます`,
    twice: ({ line }) => `${line}と同じIDです`,
  },
  file: {
    empty: () => "ファイルに取り込む内容がありません。",
    "columns-missing": ({ fields }) =>
      `必要な列がありません: ${fields.map(jaField).join("、")}。1行目に列の名前を書いてください。`,
    "not-a-calendar": () => "カレンダー(ICS)として読み取れません。",
    "too-many-lines": ({ most }) => `${most.toLocaleString("ja")}件を超えるファイルは取り込めません。分けてください。`,
  },
};

const enProblems: ProblemWords = {
  line: {
    missing: ({ field }) => `“${enField(field)}” is missing`,
    "not-understood": ({ field, text }) => `“${text}” in “${enField(field)}” cannot be understood`,
    "time-missing": ({ field, text }) => `“${text}” in “${enField(field)}” has no time of day (e.g. 2026/11/25 10:00)`,
    "unknown-place": ({ text }) =>
      text === "" ? "The place is missing" : `No station or beamline is called “${text}”`,
    "unknown-zone": ({ text }) => `Times in the zone “${text}” cannot be imported`,
    repeats: () => "Repeating events cannot be imported; please write them one by one",
    "too-long": ({ field }) => `“${enField(field)}” is too long`,
    twice: ({ line }) => `The same ID as in ${line}`,
  },
  file: {
    empty: () => "There is nothing to import in this file.",
    "columns-missing": ({ fields }) =>
      `These columns are missing: ${fields.map(enField).join(", ")}. The first line must name the columns.`,
    "not-a-calendar": () => "This cannot be read as a calendar (ICS).",
    "too-many-lines": ({ most }) => `A file can hold at most ${most.toLocaleString("en")} lines. Please divide it.`,
  },
};

const ja = {
  menu: "取り込み・書き出し",
  export: "書き出し",
  import: "取り込み",
  close: "閉じる",
  what: "内容",
  bookings: "予定",
  machineTime: "マシンタイム",
  format: "形式",
  formats: { csv: "CSV", xlsx: "Excel", ics: "カレンダー" },
  formatNotes: {
    csv: "表計算ソフト用のテキストです(UTF-8)。この画面から取り込み直せます。",
    xlsx: "Excelのブック(.xlsx)です。日時は日時として入ります。",
    ics: "Outlook・Googleカレンダーなどで開けます(.ics)。同じ予定は上書きされます。",
  },
  period: "期間",
  filterNote: "いまの期間と絞り込みで書き出します。",
  withCancelled: "取り消された予定も入れる",
  onlyChosen: (count: number) => `選択中の ${count} 件だけ`,
  outgoing: (count: number) => `${count.toLocaleString("ja")}件を書き出します`,
  hidden: (count: number) => `絞り込みで${count.toLocaleString("ja")}件は入りません。`,
  save: "ファイルに保存",
  nothing: "書き出すものがありません。",
  demoNote: "デモのデータです。ファイル名に「demo」が付きます。",
  calendarName: "ビームタイム",
  chooseFile: "ファイルを選ぶ…",
  fileHint: "CSVまたはカレンダー(ICS)。確認するまで何も変わりません。",
  reading: "読み取っています…",
  encoding: (encoding: string) => `文字コード: ${encoding}`,
  verdicts: {
    new: "新規",
    changed: "変更",
    unchanged: "変更なし",
    "needs-reason": "理由が必要",
    refused: "取り込めません",
  },
  count: (verdict: string, count: number) => `${verdict} ${count.toLocaleString("ja")}`,
  line: (line: number, isCalendar: boolean) => (isCalendar ? `${line}件目` : `${line}行目`),
  refusedNote: "取り込めない行があるため、このファイルはまだ取り込めません。直して選び直してください。",
  nothingToDo: "すべて登録済みと同じです。変わるものはありません。",
  reason: "それでも進める理由",
  reasonHint: "履歴に残ります",
  take: (count: number) => `${count.toLocaleString("ja")}件を取り込む`,
  allOrNothing: "全部か、まったく取り込まないかのどちらかです。",
  taken: (count: number) => `${count.toLocaleString("ja")}件を取り込みました。Ctrl+Zで元に戻せます。`,
  again: "取り込みの前に内容が変わりました。もう一度確認してください。",
  failed: "保存できませんでした。もう一度お試しください。",
  diskFull: "保存できませんでした。ディスクがいっぱいです。",
  more: (count: number) => `ほか${count.toLocaleString("ja")}件`,
  preview: "取り込みの内容",
  allBeamlines: "全ビームライン",
  inYear: (range: string, year: string) => `${year}/${range}`,
  problems: jaProblems,
};

type Words = typeof ja;

const en: Words = {
  menu: "Import and export",
  export: "Export",
  import: "Import",
  close: "Close",
  what: "What",
  bookings: "Bookings",
  machineTime: "Machine time",
  format: "Format",
  formats: { csv: "CSV", xlsx: "Excel", ics: "Calendar" },
  formatNotes: {
    csv: "Text for spreadsheets (UTF-8). It can be imported here again.",
    xlsx: "An Excel workbook (.xlsx) with real dates and times.",
    ics: "For Outlook, Google Calendar and others (.ics). The same booking replaces its former self.",
  },
  period: "Period",
  filterNote: "What the period and filter show now.",
  onlyChosen: (count) => `Only the ${count} selected`,
  withCancelled: "Include cancelled bookings",
  outgoing: (count) => `${count.toLocaleString("en")} will be exported`,
  hidden: (count) => `The filter leaves out ${count.toLocaleString("en")}.`,
  save: "Save as a file",
  nothing: "There is nothing to export.",
  demoNote: "These are demo data. The file name says “demo”.",
  calendarName: "Beamtime",
  chooseFile: "Choose a file…",
  fileHint: "CSV or calendar (ICS). Nothing changes until you confirm.",
  reading: "Reading…",
  encoding: (encoding) => `Encoding: ${encoding}`,
  verdicts: {
    new: "New",
    changed: "Changed",
    unchanged: "Unchanged",
    "needs-reason": "Needs a reason",
    refused: "Refused",
  },
  count: (verdict, count) => `${verdict} ${count.toLocaleString("en")}`,
  line: (line, isCalendar) => (isCalendar ? `event ${line}` : `line ${line}`),
  refusedNote: "Some lines are refused, so nothing of this file can be imported yet. Mend them and choose it again.",
  nothingToDo: "Everything is here already. Nothing would change.",
  reason: "Reason to go ahead",
  reasonHint: "Kept in the history",
  take: (count) => `Import ${count.toLocaleString("en")}`,
  allOrNothing: "All of it is imported, or nothing.",
  taken: (count) => `Imported ${count.toLocaleString("en")}. Ctrl+Z takes it back.`,
  again: "Something changed before the import. Please look again.",
  failed: "Not saved. Please try again.",
  diskFull: "Not saved: the disk is full.",
  more: (count) => `${count.toLocaleString("en")} more`,
  preview: "What would be imported",
  allBeamlines: "All beamlines",
  inYear: (range, year) => `${range} (${year})`,
  problems: enProblems,
};

export const exchangeWords = { ja, en };

/** Why a line cannot be understood, in the words of one language. */
export function wordLineProblem(problem: LineProblem, words: Words): string {
  return sentence(words.problems.line, problem);
}

export function wordFileProblem(problem: FileProblem, words: Words): string {
  return sentence(words.problems.file, problem);
}

function sentence<Problem extends { readonly kind: string }>(
  words: { readonly [Kind in Problem["kind"]]: (problem: Extract<Problem, { kind: Kind }>) => string },
  problem: Problem,
): string {
  // The kind picks the function that takes it; the compiler cannot follow a union through an index.
  const say = words[problem.kind as Problem["kind"]] as (one: Problem) => string;
  return say(problem);
}
