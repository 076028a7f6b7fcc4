const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

// The table of bookings, and what every table says.

const ja = {
  table: "予定の表",
  station: "ステーション",
  start: "開始",
  end: "終了",
  hours: "時間",
  hoursOf: (hours: number) => `${number.format(hours)} h`,
  shifts: "シフト",
  shiftsOf: (shifts: number) => number.format(shifts),
  use: "利用の種類",
  state: "状態",
  title: "課題名・内容",
  noTitle: "(課題名なし)",
  project: "課題番号・会員",
  leader: "実験責任者",
  note: "メモ",
  changed: "最終変更",
  day: "開始日",
  beamline: "ビームライン",
  total: "合計",
  group: "グループ",
  noGroup: "なし",
  columns: "列",
  foldAll: "すべてたたむ",
  unfoldAll: "すべて開く",
  sortHint: "並べ替え(Shift で追加)",
  count: (rows: number) => `${number.format(rows)} 件`,
  emptyPeriod: "この期間の予定はありません。C で追加できます。",
  copied: (what: string) => (what === "" ? "空のセルです" : `コピーしました: ${what}`),
};

type Words = typeof ja;

const en: Words = {
  table: "Table of bookings",
  station: "Station",
  start: "Start",
  end: "End",
  hours: "Hours",
  hoursOf: ja.hoursOf,
  shifts: "Shifts",
  shiftsOf: ja.shiftsOf,
  use: "Kind of use",
  state: "State",
  title: "Title",
  noTitle: "(no title)",
  project: "Proposal, member",
  leader: "Project leader",
  note: "Note",
  changed: "Last change",
  day: "Day of start",
  beamline: "Beamline",
  total: "Total",
  group: "Group by",
  noGroup: "Nothing",
  columns: "Columns",
  foldAll: "Fold all",
  unfoldAll: "Unfold all",
  sortHint: "sort (Shift adds)",
  count: (rows) => (rows === 1 ? "1 booking" : `${number.format(rows)} bookings`),
  emptyPeriod: "Nothing is booked here yet. Press C to add a booking.",
  copied: (what) => (what === "" ? "This cell is empty" : `Copied: ${what}`),
};

export const tableWords = { ja, en };
