import type { Random } from "#shared/demo/random.ts";
import type { XrayClass } from "#shared/domain/facility/facility.ts";

// Invented so plainly that nobody can be meant: surnames are words like 試験 (test), 見本 (sample), 架空 (invented).

const surnames = "試験 見本 架空 仮名 例示 模擬 演習 雛形 標本 仮想 練習 想定 試作 凡例 仮設".split(" ");
const givenNames = "太郎 花子 次郎 一郎 三郎 桜子 健太 美咲 翔太 陽子 直樹 真由 拓海 葵 蓮 結衣".split(" ");
const westernSurnames = "Sample Example Testing Mockup Placeholder Fictive Specimen Dummy Template Trial".split(" ");
const westernGivenNames = "Alice Bruno Clara David Emma Felix Grace Hugo Ines Jonas Karin Louis Mia Noah".split(" ");

const industrial =
  "架空電池工業 見本化学 試験ゴム工業 例示製鋼 雛形半導体 模擬光学 想定セラミックス 練習自動車 架空触媒研究所 見本塗料 試作ガラス 凡例電子 演習分析センター 模擬精密".split(
    " ",
  );
/** What they make is looked into with hard X-rays; nobody takes milk into an ultrahigh vacuum. */
const hardOnly = "仮想製薬 空想食品 標本繊維 架空乳業 例示化粧品 仮設建材".split(" ");

/** A project leader: Japanese mostly, from abroad now and then. */
export function leaderName(random: Random, english: boolean): string {
  if (english) return `${random.pick(westernGivenNames)} ${random.pick(westernSurnames)}`;
  return `${random.pick(surnames)} ${random.pick(givenNames)}`;
}

/** A coalition member that has something to measure at such a beamline. */
export function memberName(random: Random, xray: XrayClass): string {
  return random.pick(xray === "soft" || random.chance(0.6) ? industrial : hardOnly);
}

export type Staff = { readonly id: string; readonly name: string };

/** The people of one beamline: its scientist and two technicians (the norm of docs/domain.md), always the same for a beamline. */
export function staffOf(beamlineId: string): {
  readonly scientist: Staff;
  readonly technicians: readonly [Staff, Staff];
} {
  const place = Number(beamlineId.slice(2, 4)) * 2 + (beamlineId.endsWith("W") ? 1 : 0);
  const person = (turn: number): Staff => {
    const number = place * 3 + turn;
    const surname = surnames[number % surnames.length] ?? "";
    const given = givenNames[(number * 7 + Math.floor(number / surnames.length)) % givenNames.length] ?? "";
    return { id: `demo-staff:${beamlineId}-${turn + 1}`, name: `${surname} ${given}` };
  };
  return { scientist: person(0), technicians: [person(1), person(2)] };
}

/** Who enters bookings in the demo. */
export const demoOffices = {
  shared: { id: "demo-staff:shared-use-office", name: "ユーザーズオフィス（デモ）" },
  coalition: { id: "demo-staff:coalition-office", name: "コアリション窓口（デモ）" },
} as const;
