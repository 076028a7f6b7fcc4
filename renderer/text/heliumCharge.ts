import type { ChargeLine } from "#shared/domain/helium/charge.ts";
import type { Rounding, TariffLine } from "#shared/domain/helium/tariff.ts";

// What helium costs: the charge view of the helium screen.

type Measure = TariffLine["measure"]["kind"];
type Rule = ChargeLine["rule"];

const yen = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** `95,400 円` is said the same in both languages: ¥95,400, with a real minus sign. */
export function yenText(amount: number): string {
  return `${amount < 0 ? "−" : ""}¥${yen.format(Math.abs(amount))}`;
}

const ja = {
  table: "ヘリウムの課金",
  count: (rows: number) => `${rows} 行`,
  tariff: "料金表",
  tariffs: {
    nanoterasu: "NanoTerasu",
    "spring-8": "SPring-8",
    kyoto: "京都大学",
    tokyo: "東京大学",
    own: "開いたファイル",
  },
  openFile: "料金表のファイルを開く",
  wrongFile: (where: string) => `料金表として読めません: ${where}`,
  noPrice: (name: string) =>
    `${name} のヘリウムの単価はまだ設定されていません。量だけを示し、金額は出しません。公表された単価を料金表のファイルに入れて開いてください。`,
  unreadable: "料金表を読めません。料金表を選び直してください。",
  empty: "この月に課金の対象となる記録はありません。",
  payer: "支払い者",
  nobody: "(支払い者の記録なし)",
  use: "利用の種類",
  line: "費目",
  charged: "課金する量",
  each: "単価",
  notSet: "単価未設定",
  amount: "金額",
  billed: (total: string) => `請求 ${total}`,
  close: "閉じる",
  measure: "数え方",
  measures: {
    "litre-drawn": "払い出しから返却を引いた量",
    "litre-lost": "使用量から、メーターで戻ったガス(液換算)を引いた量",
    "cubic-metre-lost": "使用量から、メーターで戻ったガスを引いた体積",
    "gas-litre": "ガスメーターの読みの差",
    "container-day": "容器を借りた日数",
    delivery: "払い出しの回数",
  } satisfies Record<Measure, string> as Readonly<Record<Measure, string>>,
  units: {
    "litre-drawn": "L",
    "litre-lost": "L",
    "cubic-metre-lost": "m³",
    "gas-litre": "L(ガス)",
    "container-day": "日",
    delivery: "回",
  } satisfies Record<Measure, string> as Readonly<Record<Measure, string>>,
  counted: "数えた量",
  rule: "扱い",
  rules: {
    "as-counted": "数えたとおり",
    clamped: "0 未満は 0 とする",
    declared: "申告量を課金(使用が申告より大きく下回るため)",
  } satisfies Record<Rule, string> as Readonly<Record<Rule, string>>,
  eachFrom: (price: string, from: string) => `${price}(${from} から)`,
  reckoned: "計算",
  rounded: (amount: string, rounding: Rounding | null) =>
    rounding === null
      ? `${amount}(端数は請求の合計で処理)`
      : `${amount}(${rounding.to} 円未満${rounding.how === "down" ? "切り捨て" : "四捨五入"})`,
  bill: "この支払い者の請求",
  sum: (lines: number) => `${lines} 行の合計`,
  tax: "消費税",
  taxIncluded: "単価に含む",
  total: "請求額",
  payerClass: "支払い者の区分(この料金表)",
  noClass: "区分なし",
  behind: (count: number) => `もとになる記録 ${count} 件`,
};

type Words = typeof ja;

const en: Words = {
  table: "Helium charge",
  count: (rows: number) => (rows === 1 ? "1 line" : `${rows} lines`),
  tariff: "Tariff",
  tariffs: { nanoterasu: "NanoTerasu", "spring-8": "SPring-8", kyoto: "Kyoto", tokyo: "Tokyo", own: "Opened file" },
  openFile: "Open a tariff file",
  wrongFile: (where: string) => `This is no tariff: ${where}`,
  noPrice: (name: string) =>
    `No price of helium has been set for ${name} yet. Quantities are shown, amounts are not. Put the published price into a tariff file and open it.`,
  unreadable: "The tariff cannot be read. Choose another one.",
  empty: "Nothing that is charged was logged in this month.",
  payer: "Payer",
  nobody: "(no payer logged)",
  use: "Kind of use",
  line: "Item",
  charged: "Charged",
  each: "Price",
  notSet: "no price yet",
  amount: "Amount",
  billed: (total: string) => `bill ${total}`,
  close: "Close",
  measure: "Counted by",
  measures: {
    "litre-drawn": "What went out minus what came back",
    "litre-lost": "What was drawn minus gas given back by the meter, as liquid",
    "cubic-metre-lost": "What was drawn minus gas given back by the meter, as gas",
    "gas-litre": "Differences of the gas meter",
    "container-day": "Days that a vessel was out",
    delivery: "Vessels issued",
  },
  units: {
    "litre-drawn": "L",
    "litre-lost": "L",
    "cubic-metre-lost": "m³",
    "gas-litre": "L of gas",
    "container-day": "days",
    delivery: "times",
  },
  counted: "Counted",
  rule: "Taken",
  rules: {
    "as-counted": "as counted",
    clamped: "below zero counts as zero",
    declared: "the declared need, for far less was used",
  },
  eachFrom: (price: string, from: string) => `${price} (since ${from})`,
  reckoned: "Reckoned",
  rounded: (amount: string, rounding: Rounding | null) =>
    rounding === null
      ? `${amount} (rounded with the bill)`
      : `${amount} (to ¥${rounding.to}, ${rounding.how === "down" ? "down" : "half up"})`,
  bill: "Bill of this payer",
  sum: (lines: number) => (lines === 1 ? "Sum of 1 line" : `Sum of ${lines} lines`),
  tax: "Tax",
  taxIncluded: "in the prices",
  total: "Total",
  payerClass: "Class of this payer (in this tariff)",
  noClass: "none",
  behind: (count: number) => (count === 1 ? "1 entry behind it" : `${count} entries behind it`),
};

export const chargeWords = { ja, en };
