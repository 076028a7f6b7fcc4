import { useState } from "react";
import { commit } from "#renderer/data/commit.ts";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { memberWords } from "#renderer/text/members.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import type { Member, MemberShare } from "#shared/domain/beamtime/member.ts";
import type { MemberClass, MemberClassId } from "#shared/domain/coalition/memberClass.ts";
import { fiscalYearOf } from "#shared/domain/coalition/hourAccount.ts";
import { setMemberCall } from "#shared/mutations/coalition/calls.ts";

const FIELDS = ["units", "hoursPerYear", "joined", "yenPerHour"] as const;
type Field = (typeof FIELDS)[number];
type Texts = Readonly<Record<Field, string>>;

/** What a call may say (shared/mutations/coalition/args.ts): least and most. */
const BOUNDS: Readonly<Record<Field, readonly [number, number]>> = {
  units: [0, 1000],
  hoursPerYear: [0, 8784],
  joined: [2000, 2200],
  yenPerHour: [0, 10_000_000],
};

/** What a member holds: class, units or hours a year, year of joining, price, and who uses beamtime on its right. */
export function MemberForm(props: {
  readonly member: Member;
  readonly classes: readonly MemberClass[];
  onDone(): void;
}) {
  const { member, classes, onDone } = props;
  const t = useWords(memberWords);
  const language = useLanguage();
  const desk = useDesk();
  const { share } = member;
  const [classId, setClassId] = useState<string>(share?.classId ?? classes[0]?.id ?? "");
  const [texts, setTexts] = useState<Texts>({
    units: String(share?.units ?? 1),
    hoursPerYear: String(share?.hoursPerYear ?? ""),
    joined: String(share?.joined ?? fiscalYearOf(desk.now())),
    yenPerHour: String(share?.yenPerHour ?? ""),
  });
  const [refused, setRefused] = useState<CommitResult | null>(null);
  const [users, setUsers] = useState((member.jointUsers ?? []).join("\n"));
  const wanted = shareOf(classId, texts);
  const names = { units: t.units, hoursPerYear: t.hoursPerYear, joined: t.joined, yenPerHour: t.price };
  const save = async () => {
    if (wanted === undefined) return;
    const jointUsers = users.split("\n").flatMap((line) => line.trim() || []);
    const result = await commit(desk, setMemberCall({ id: member.id, name: member.name, share: wanted, jointUsers }));
    if (result.ok) onDone();
    else setRefused(result);
  };
  return (
    <form
      className="quota-form"
      data-testid="member-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField<string>
        label={t.memberClass}
        name="class"
        value={classId}
        options={classes.map(({ id, name }) => ({ value: String(id), text: name[language] }))}
        onChange={setClassId}
      />
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={names[field]}
          name={field}
          value={texts[field]}
          isInvalid={numberOf(field, texts) === undefined && !(field === "hoursPerYear" && texts[field].trim() === "")}
          onChange={(value) => setTexts({ ...texts, [field]: value })}
        />
      ))}
      <TextField
        label={t.jointUsers}
        placeholder={t.jointHint}
        name="jointUsers"
        lines="several"
        maxLength={2000}
        value={users}
        onChange={setUsers}
      />
      {wanted === undefined ? <p role="status">{t.invalid}</p> : null}
      <CommitRefusal result={refused} />
      <div className="form-foot">
        <button type="submit" className="button primary" data-testid="save-member" disabled={wanted === undefined}>
          {t.save}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}

function shareOf(classId: string, texts: Texts): MemberShare | undefined {
  const [units, joined, yenPerHour] = (["units", "joined", "yenPerHour"] as const).map((field) =>
    numberOf(field, texts),
  );
  if (classId === "" || units === undefined || joined === undefined || yenPerHour === undefined) return undefined;
  const share = { classId: classId as unknown as MemberClassId, units, joined, yenPerHour };
  if (texts.hoursPerYear.trim() === "") return share;
  const hoursPerYear = numberOf("hoursPerYear", texts);
  return hoursPerYear === undefined ? undefined : { ...share, hoursPerYear };
}

/** A whole number within its bounds, however its digits and commas were typed. */
function numberOf(field: Field, texts: Texts): number | undefined {
  const plain = texts[field].trim().normalize("NFKC").replaceAll(",", "");
  const [least, most] = BOUNDS[field];
  return /^\d+$/.test(plain) && Number(plain) >= least && Number(plain) <= most ? Number(plain) : undefined;
}
