import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";

// The night round of the helium screen.

type Missing = Extract<HeliumFact, { kind: "missing-reading" }>["why"];

/** Null where there is none on that side. */
type Limit = string | null;

function rangeJa(low: Limit, high: Limit, unit: string): string {
  if (low !== null && high !== null) return `${low}–${high} ${unit}`;
  return low !== null ? `${low} ${unit} 以上` : `${high} ${unit} 以下`;
}

function rangeEn(low: Limit, high: Limit, unit: string): string {
  if (low !== null && high !== null) return `${low}–${high} ${unit}`;
  return low !== null ? `at least ${low} ${unit}` : `at most ${high} ${unit}`;
}

const ja = {
  missing: { broken: "計器の故障", "no-access": "立ち入れない", stopped: "停止中" } satisfies Record<
    Missing,
    string
  > as Readonly<Record<Missing, string>>,
  emptyRound: "巡回する機器がまだありません。",
  emptyRoundHint: "巡回に入れる容器・計器は、施設のデータに登録されます。デモのデータで試せます。",
  readBy: (name: string) => `検針者 ${name}`,
  roundOf: (time: string) => `${time} からの検針`,
  roundDone: (read: number, all: number) => `${all} 台中 ${read} 台`,
  overdue: (left: number, since: string) => `${left} 台が未入力(${since}経過)`,
  roundOver: "この直の検針はすべて済みました。",
  route: "巡回の順",
  reading: (device: string) => `${device} の読み`,
  previous: "前回",
  noPrevious: "前回の記録はありません",
  expected: (low: Limit, high: Limit, unit: string) => `いつもの範囲 ${rangeJa(low, high, unit)}`,
  difference: "前回との差",
  perHour: (rate: string, unit: string) => `1時間あたり ${rate} ${unit}`,
  litres: (litres: string) => `= ${litres} L`,
  record: "記録して次へ",
  same: "前回と同じ",
  cannotRead: "検針できない",
  why: "検針できない理由",
  next: "次へ",
  back: "戻る",
  erase: "1文字消す",
  keypad: "テンキー",
  time: "検針の時刻",
  earlier: "10分前",
  later: "10分後",
  enteredLater: "後から入力",
  recorded: (device: string, time: string, value: string) => `記録しました ${time} ${value}　${device}`,
  undo: "取り消す",
  undone: (device: string) => `${device} の記録を取り消しました。`,
  undoReason: "入力直後の取り消し",
  notNumber: "数字を入力してください。入力した文字は消していません。",
  tooFine: (decimals: number) => (decimals === 0 ? "整数で入力してください。" : `小数は ${decimals} 桁までです。`),
  ambiguous: "コンマが桁区切りか小数点か分かりません。小数点は「.」で入力してください。",
  outOfBounds: (least: string, most: string, unit: string) => `${least}–${most} ${unit} の範囲で入力してください。`,
  wentBack: (last: string, unit: string) => `前回の ${last} ${unit} より小さい値です。理由を選んでください。`,
  unusual: (low: Limit, high: Limit, unit: string) => `いつもは ${rangeJa(low, high, unit)} です。値は正しいですか?`,
  fast: (change: string, hours: string, usual: string, unit: string) =>
    `前回から ${change} ${unit} 変わりました。いつもは ${hours} 時間で ${usual} ${unit} 以内です。値は正しいですか?`,
  oxygenLow: "酸素 18 % 未満です。すぐに退避し、換気してください。",
  reasons: {
    right: "値は正しい(読み直した)",
    work: "補充・移送・作業のため",
    rollover: "メーターが一周した",
    exchange: "メーターを交換した",
  },
  fix: "値を直す(Esc)",
  failed: "保存できませんでした。もう一度試してください。",
};

type Words = typeof ja;

const en: Words = {
  missing: { broken: "Meter broken", "no-access": "No access", stopped: "Stopped" },
  emptyRound: "No device is on the round yet.",
  emptyRoundHint: "Vessels and meters of the round come with the facility's data. Try it with the demo.",
  readBy: (name: string) => `Read by ${name}`,
  roundOf: (time: string) => `Round since ${time}`,
  roundDone: (read: number, all: number) => `${read} of ${all}`,
  overdue: (left: number, since: string) => `${left} not read yet (${since} gone)`,
  roundOver: "Everything on this round has been read.",
  route: "Order of the round",
  reading: (device: string) => `Reading of ${device}`,
  previous: "Before",
  noPrevious: "Never read before",
  expected: (low: Limit, high: Limit, unit: string) => `Usually ${rangeEn(low, high, unit)}`,
  difference: "Difference",
  perHour: (rate: string, unit: string) => `${rate} ${unit} an hour`,
  litres: (litres: string) => `= ${litres} L`,
  record: "Record, next",
  same: "Same as before",
  cannotRead: "Cannot be read",
  why: "Why it cannot be read",
  next: "Next",
  back: "Back",
  erase: "Erase one",
  keypad: "Keypad",
  time: "Time of reading",
  earlier: "10 min earlier",
  later: "10 min later",
  enteredLater: "Entered later",
  recorded: (device: string, time: string, value: string) => `Recorded ${time} ${value} · ${device}`,
  undo: "Undo",
  undone: (device: string) => `The reading of ${device} was taken back.`,
  undoReason: "Taken back at once",
  notNumber: "Enter a number. What you typed is still there.",
  tooFine: (decimals: number) => (decimals === 0 ? "Enter a whole number." : `At most ${decimals} decimals.`),
  ambiguous: "A comma may mean thousands or a point. Use “.” for the point.",
  outOfBounds: (least: string, most: string, unit: string) => `Enter ${least}–${most} ${unit}.`,
  wentBack: (last: string, unit: string) => `Less than the ${last} ${unit} of before. Choose why.`,
  unusual: (low: Limit, high: Limit, unit: string) => `Usually ${rangeEn(low, high, unit)}. Is the value right?`,
  fast: (change: string, hours: string, usual: string, unit: string) =>
    `${change} ${unit} since the last reading. Usually within ${usual} ${unit} in ${hours} h. Is the value right?`,
  oxygenLow: "Oxygen below 18 %. Get out at once and ventilate.",
  reasons: {
    right: "It is right (read again)",
    work: "Filled, transferred, worked on",
    rollover: "The meter ran over",
    exchange: "The meter was exchanged",
  },
  fix: "Change the value (Esc)",
  failed: "It could not be saved. Try again.",
};

export const roundWords = { ja, en };
