import type { FileWord } from "#shared/domain/exchange/fileWords.ts";
import type { HeliumFactKind } from "#shared/domain/helium/heliumEntry.ts";

// The words of exchanged logs: a file form and no words on screen (docs/helium.md). Ways of writing are only ever added.

export const LOG_FIELDS = [
  "at",
  "kind",
  "place",
  "toPlace",
  "device",
  "litres",
  "cubicMetres",
  "celsius",
  "hectopascals",
  "project",
  "person",
  "note",
] as const;
export type LogField = (typeof LOG_FIELDS)[number];

export const LOG_FIELD_WORDS: Readonly<Record<LogField, FileWord>> = {
  at: { ja: "日時", en: "Time", also: ["at", "date", "日付", "検針日時", "記録日時"] },
  kind: { ja: "種類", en: "Kind", also: ["区分", "type"] },
  place: { ja: "場所", en: "Place", also: ["ステーション", "station", "BL", "ビームライン", "使用場所"] },
  toPlace: { ja: "移動先", en: "To", also: ["to_place", "to place"] },
  device: {
    ja: "容器・計器",
    en: "Vessel or meter",
    also: ["device", "容器", "容器番号", "メーター", "vessel", "dewar"],
  },
  litres: { ja: "量(L)", en: "Litres", also: ["量", "液量", "液量(L)", "amount", "amount (L)", "L", "liters"] },
  cubicMetres: { ja: "メーター(m³)", en: "Cubic metres", also: ["cubic_metres", "m3", "m³", "読み(m3)", "指示値"] },
  celsius: { ja: "基準温度(℃)", en: "Reference °C", also: ["celsius"] },
  hectopascals: { ja: "基準圧力(hPa)", en: "Reference hPa", also: ["hectopascals"] },
  project: { ja: "支払い者", en: "Payer", also: ["payer", "課題番号", "課題", "project", "proposal", "グループ"] },
  person: { ja: "記録者", en: "Entered by", also: ["person", "担当", "担当者", "氏名"] },
  note: { ja: "メモ", en: "Note", also: ["備考", "remarks", "notes"] },
};

/** Kinds that a file can bring: what is said by litres, or by what a gas meter shows. */
export const FILE_KINDS = [
  "delivery",
  "issue",
  "return",
  "move",
  "transfer",
  "level-reading",
  "boil-off",
  "quench",
  "cool-down",
  "venting",
  "survey",
  "gas-meter",
] as const satisfies readonly HeliumFactKind[];
export type FileKind = (typeof FILE_KINDS)[number];

export const KIND_WORDS: Readonly<Record<FileKind, FileWord>> = {
  delivery: { ja: "納入", en: "Delivery", also: ["購入", "受入"] },
  issue: { ja: "払い出し", en: "Issued", also: ["貸出", "出庫", "払出", "out"] },
  return: { ja: "返却", en: "Returned", also: ["入庫", "back"] },
  move: { ja: "移動", en: "Moved" },
  transfer: { ja: "移送", en: "Transfer", also: ["充填", "補充", "fill"] },
  "level-reading": { ja: "液面", en: "Level", also: ["液面計"] },
  "boil-off": { ja: "蒸発", en: "Boil-off" },
  quench: { ja: "クエンチ", en: "Quench" },
  "cool-down": { ja: "冷却", en: "Cool-down", also: ["予冷"] },
  venting: { ja: "放出", en: "Venting" },
  survey: { ja: "棚卸", en: "Stock survey", also: ["棚卸し", "実測"] },
  "gas-meter": { ja: "ガスメーター", en: "Gas meter", also: ["検針", "メーター"] },
};

/** The store as files name it. */
export const STORE_WORDS: Readonly<Record<"store", FileWord>> = {
  store: { ja: "貯蔵所", en: "Store", also: ["本体", "倉庫", "ヘリウム室"] },
};
