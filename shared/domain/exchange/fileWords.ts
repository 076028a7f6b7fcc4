// The words inside of exchanged files (docs/exchange.md). They are a file form and not words on screen: changing one would make
// files unreadable that people have kept, so ways of writing are only ever added.
import type { BeamtimeUse, BookingState } from "#shared/domain/beamtime/booking.ts";
import type { MachineTimeKind } from "#shared/domain/facility/facility.ts";

export type FileLanguage = "ja" | "en";

export const BOOKING_FIELDS = [
  "id",
  "station",
  "start",
  "end",
  "hours",
  "use",
  "state",
  "title",
  "member",
  "project",
  "leader",
  "note",
] as const;
export type BookingField = (typeof BOOKING_FIELDS)[number];

export const MACHINE_FIELDS = ["id", "beamline", "start", "end", "kind", "note"] as const;
export type MachineField = (typeof MACHINE_FIELDS)[number];

export type Field = BookingField | MachineField;

/** One word as it is written in Japanese and English files, and what else is understood in its place. */
export type FileWord = { readonly ja: string; readonly en: string; readonly also?: readonly string[] };

export const FIELD_WORDS: Readonly<Record<Field, FileWord>> = {
  id: { ja: "ID", en: "ID", also: ["予約ID", "booking ID", "UID"] },
  station: { ja: "ステーション", en: "Station", also: ["実験ステーション", "BL"] },
  beamline: { ja: "ビームライン", en: "Beamline", also: ["BL"] },
  start: { ja: "開始", en: "Start", also: ["開始日時", "from", "start time"] },
  end: { ja: "終了", en: "End", also: ["終了日時", "to", "end time"] },
  hours: { ja: "時間(h)", en: "Hours", also: ["時間"] },
  use: { ja: "利用の種類", en: "Kind of use", also: ["利用区分", "use"] },
  state: { ja: "状態", en: "State", also: ["ステータス", "status"] },
  kind: { ja: "種別", en: "Kind", also: ["マシンタイム", "machine time"] },
  title: { ja: "課題名・内容", en: "Title", also: ["課題名", "件名", "内容", "subject"] },
  member: { ja: "コアリション会員", en: "Member", also: ["会員名", "coalition member"] },
  project: { ja: "課題番号・会員", en: "Proposal or member", also: ["課題番号", "会員", "proposal", "project"] },
  leader: { ja: "実験責任者", en: "Project leader", also: ["責任者", "leader"] },
  note: { ja: "メモ", en: "Note", also: ["備考", "notes", "remarks"] },
};

export const USE_WORDS: Readonly<Record<BeamtimeUse, FileWord>> = {
  shared: { ja: "共用", en: "Shared use", also: ["shared", "共用利用"] },
  coalition: { ja: "コアリション", en: "Coalition", also: ["コアリション利用"] },
  facility: { ja: "施設利用", en: "Facility", also: ["施設"] },
  event: { ja: "行事", en: "Event", also: ["見学"] },
};

export const STATE_WORDS: Readonly<Record<BookingState, FileWord>> = {
  request: { ja: "申込", en: "Request", also: ["申し込み"] },
  tentative: { ja: "仮", en: "Tentative", also: ["仮予約"] },
  confirmed: { ja: "確定", en: "Confirmed" },
  running: { ja: "実施中", en: "Running" },
  ended: { ja: "終了", en: "Ended" },
  cancelled: { ja: "取消", en: "Cancelled", also: ["取り消し", "キャンセル", "canceled"] },
};

export const MACHINE_WORDS: Readonly<Record<MachineTimeKind, FileWord>> = {
  user: { ja: "ユーザータイム", en: "User time" },
  study: { ja: "マシンスタディ", en: "Machine study" },
  tuning: { ja: "加速器調整", en: "Accelerator tuning", also: ["加速器調整運転"] },
  "beamline-study": { ja: "BLスタディ・調整", en: "Beamline study", also: ["BLスタディ", "BL調整"] },
  "start-up": { ja: "立ち上げ", en: "Start-up" },
  maintenance: { ja: "点検・メンテナンス", en: "Maintenance", also: ["点検", "メンテナンス", "保守"] },
  shutdown: { ja: "停止", en: "Shutdown", also: ["停止期間"] },
  reserve: { ja: "予備", en: "Reserve" },
  "designated-holiday": { ja: "指定休暇", en: "Designated holiday", also: ["休暇"] },
};

/** The key that a text names in either language, whatever the case, width and spaces; the key itself too. */
export function keyOf<Key extends string>(words: Readonly<Record<Key, FileWord>>, text: string): Key | undefined {
  const wanted = plain(text);
  for (const key in words) {
    const { ja, en, also = [] } = words[key];
    if ([key, ja, en, ...also].some((way) => plain(way) === wanted)) return key;
  }
  return undefined;
}

/** A text without what people write differently: case, width, spaces, middle dots, hyphens. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s・･\-_]/g, "");
}
