const ja = {
  title: "ビュー",
  hint: "絞り込み、期間の幅、レーンの並べ方、行の高さ、表示をまとめて名前で残します。日付は含みません。",
  name: "今の表示の名前",
  namePlaceholder: "例: 共用 BL の 1 か月",
  keep: "残す",
  replace: "上書きする",
  empty: "まだありません。今の表示に名前を付けて残すと、ここから呼び出せます。",
  list: "残したビュー",
  apply: (name: string) => `${name} を表示`,
  standard: (name: string) => `${name} を起動時の表示にする`,
  isStandard: "起動時",
  rename: (name: string) => `${name} の名前を変える`,
  remove: (name: string) => `${name} を削除`,
  newName: "新しい名前",
  rest: (lanes: number) => `非表示 ${lanes} レーン`,
  filtered: "絞り込みあり",
};

type Words = typeof ja;

const en: Words = {
  title: "Views",
  hint: "Filters, zoom, lanes, row height and kind of view under one name. The date is not part of it.",
  name: "Name of what is shown now",
  namePlaceholder: "e.g. Shared beamlines, a month",
  keep: "Keep",
  replace: "Replace",
  empty: "None yet. Give what is shown now a name and it can be called back from here.",
  list: "Kept views",
  apply: (name) => `Show ${name}`,
  standard: (name) => `Open with ${name}`,
  isStandard: "at start",
  rename: (name) => `Rename ${name}`,
  remove: (name) => `Delete ${name}`,
  newName: "New name",
  rest: (lanes) => (lanes === 1 ? "1 lane hidden" : `${lanes} lanes hidden`),
  filtered: "filtered",
};

export const viewWords = { ja, en };
