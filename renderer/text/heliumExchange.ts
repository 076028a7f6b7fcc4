// Logs of helium in and out of files.

const ja = {
  import: "ヘリウムの記録の取り込み",
  openImport: "取り込み",
  export: "書き出し",
  csv: "CSV",
  xlsx: "Excel",
  sheet: "月報(PDF)",
  close: "閉じる",
  chooseFile: "ファイルを選ぶ…",
  fileHint: "CSV か Excel(.xlsx)の表。1行目は列の名前。確認するまで何も変わりません。",
  unreadable: "表として読み取れません。1行目に列の名前、2行目から記録を書いたファイル(5,000行まで)を選んでください。",
  mapping: "列の対応",
  noColumn: "(なし)",
  column: (no: number) => `${no}列目`,
  kindOfAll: "すべての行の種類",
  columnsMissing: (fields: readonly string[]) => `列を選んでください: ${fields.join("、")}`,
  preview: "取り込みの内容",
  verdicts: { new: "新規", unchanged: "登録済み", refused: "取り込めません" },
  line: (no: number) => `${no}行目`,
  twice: (no: number) => `${no}行目と同じ内容です`,
  notUnderstood: (field: string) => `「${field}」を読み取れません`,
  more: (count: number) => `ほか ${count} 件`,
  take: (count: number) => `${count} 件を取り込む`,
  allOrNothing: "全部か、まったく取り込まないかのどちらかです。",
  taken: (count: number) => `${count} 件を取り込みました。間違いは、記録ごとに訂正できます。`,
};

type Words = typeof ja;

const en: Words = {
  import: "Import a helium log",
  openImport: "Import",
  export: "Export",
  csv: "CSV",
  xlsx: "Excel",
  sheet: "Month sheet (PDF)",
  close: "Close",
  chooseFile: "Choose a file…",
  fileHint: "A table as CSV or Excel (.xlsx), the first line naming its columns. Nothing changes until you confirm.",
  unreadable: "This is no table that can be read. Its first line names the columns; it has 5,000 lines at most.",
  mapping: "Which column is what",
  noColumn: "(none)",
  column: (no: number) => `column ${no}`,
  kindOfAll: "Kind of all lines",
  columnsMissing: (fields: readonly string[]) => `Choose a column for: ${fields.join(", ")}`,
  preview: "What would be imported",
  verdicts: { new: "New", unchanged: "Here already", refused: "Refused" },
  line: (no: number) => `line ${no}`,
  twice: (no: number) => `says the same as line ${no}`,
  notUnderstood: (field: string) => `“${field}” cannot be understood`,
  more: (count: number) => `${count} more`,
  take: (count: number) => (count === 1 ? "Import 1 entry" : `Import ${count} entries`),
  allOrNothing: "All of it or nothing.",
  taken: (count: number) =>
    count === 1 ? "1 entry was imported." : `${count} entries were imported. A mistake is corrected entry by entry.`,
};

export const heliumExchangeWords = { ja, en };
