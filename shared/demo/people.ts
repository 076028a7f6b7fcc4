import type { Random } from "#shared/demo/random.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member, MemberShare } from "#shared/domain/beamtime/member.ts";
import type { MemberClassId } from "#shared/domain/coalition/memberClass.ts";
import type { XrayClass } from "#shared/domain/facility/facility.ts";

// Invented so plainly that nobody can be meant: surnames are words like 試験 (test), 見本 (sample), 架空 (invented).

const surnames = "試験 見本 架空 仮名 例示 模擬 演習 雛形 標本 仮想 練習 想定 試作 凡例 仮設".split(" ");
const givenNames = "太郎 花子 次郎 一郎 三郎 桜子 健太 美咲 翔太 陽子 直樹 真由 拓海 葵 蓮 結衣".split(" ");
const westernSurnames = "Sample Example Testing Mockup Placeholder Fictive Specimen Dummy Template Trial".split(" ");
const westernGivenNames = "Alice Bruno Clara David Emma Felix Grace Hugo Ines Jonas Karin Louis Mia Noah".split(" ");

const industrial = membersOf(`
  架空電池工業 Kaku Battery Works
  見本化学 Mihon Chemical
  試験ゴム工業 Shiken Rubber
  例示製鋼 Reiji Steel
  雛形半導体 Hinagata Semiconductor
  模擬光学 Mogi Optics
  想定セラミックス Sotei Ceramics
  練習自動車 Renshu Motor
  架空触媒研究所 Kaku Catalyst Institute
  見本塗料 Mihon Paint
  試作ガラス Shisaku Glass
  凡例電子 Hanrei Electronics
  演習分析センター Enshu Analysis Centre
  模擬精密 Mogi Precision
`);
/** What they make is looked into with hard X-rays; nobody takes milk into an ultrahigh vacuum. */
const hardOnly = membersOf(`
  仮想製薬 Kaso Pharma
  空想食品 Kuso Foods
  標本繊維 Hyohon Textile
  架空乳業 Kaku Dairy
  例示化粧品 Reiji Cosmetics
  仮設建材 Kasetsu Building Materials
`);

/** One after the other: few large members, many small ones, and one of a group with two hours a year. */
const demoShares: readonly MemberShare[] = (
  [
    ["platinum", 10, 2022, 35_000],
    ["gold", 2, 2022, 35_000],
    ["general", 1, 2024, 70_000],
    ["special-gold", 3, 2023, 50_000],
    ["gold", 2, 2023, 50_000],
    ["general", 1, 2022, 35_000],
    ["general", 0, 2024, 38_500],
  ] as const
).map(([classId, units, joined, yenPerHour]) => {
  const share = { classId: classId as unknown as MemberClassId, units, joined, yenPerHour };
  return units === 0 ? { ...share, hoursPerYear: 2 } : share;
});

/** The invented members of the coalition, always the same. */
export const demoMembers: readonly Member[] = [...industrial, ...hardOnly].map((member, at) => {
  const share = demoShares[at % demoShares.length];
  return share === undefined ? member : { ...member, share };
});

/** Lines of `ja en`; the id is made of the English name and so never changes. */
function membersOf(lines: string): readonly Member[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [ja = "", ...words] = line.trim().split(" ");
      const id = `member:demo-${words.join("-").toLowerCase()}` as MemberId;
      return { id, name: { ja, en: words.join(" ") }, demo: true };
    });
}

/** A project leader: Japanese mostly, from abroad now and then. */
export function leaderName(random: Random, english: boolean): string {
  if (english) return `${random.pick(westernGivenNames)} ${random.pick(westernSurnames)}`;
  return `${random.pick(surnames)} ${random.pick(givenNames)}`;
}

/** A coalition member that has something to measure at such a beamline. */
export function memberFor(random: Random, xray: XrayClass): MemberId {
  return random.pick(xray === "soft" || random.chance(0.6) ? industrial : hardOnly).id;
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
