import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { MemberClassId } from "#shared/domain/coalition/memberClass.ts";

const name = (en: string) => ({ ja: en, en });
const classId = (id: string) => id as unknown as MemberClassId;

/** As in seed B (docs/domain.md): a month before for all, 7 days before for platinum and special gold, 2 days before for all. */
export const rules: CoalitionRules = {
  id: "coalition-rules",
  classes: ["platinum", "gold", "special-gold"].map((id) => ({ id: classId(id), name: name(id) })),
  rounds: [
    { id: "first", name: name("first"), eligible: null, closes: { months: 1, days: 0, hour: 24 } },
    {
      id: "second",
      name: name("second"),
      eligible: ["platinum", "special-gold"].map(classId),
      closes: { months: 0, days: 7, hour: 24 },
    },
    { id: "third", name: name("third"), eligible: null, closes: { months: 0, days: 2, hour: 24 } },
  ],
};

export function member(id: string, memberClass: string | null, units = 1): Member {
  const base: Member = { id: `member:${id}` as MemberId, name: name(id), demo: false };
  if (memberClass === null) return base;
  return { ...base, share: { classId: classId(memberClass), units, joined: 2022, yenPerHour: 35_000 } };
}

export const onRightOf = ({ id }: Member): Pick<Booking, "use" | "memberId"> => ({ use: "coalition", memberId: id });
