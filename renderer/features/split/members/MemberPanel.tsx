import { useState } from "react";
import { MemberForm } from "#renderer/features/split/members/MemberForm.tsx";
import { hoursText, MemberBar } from "#renderer/features/split/members/memberColumns.tsx";
import { BookingName } from "#renderer/features/split/CellBookings.tsx";
import { useDesk } from "#renderer/data/useDesk.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { memberWords } from "#renderer/text/members.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { checkPermission } from "#shared/domain/access/checkPermission.ts";
import type { MemberClass } from "#shared/domain/coalition/memberClass.ts";
import type { MemberYear } from "#shared/domain/coalition/memberYear.ts";

/** What a member holds, and every line of its account of the year: each booking within and beyond its hours. */
export function MemberPanel(props: {
  readonly year: MemberYear;
  readonly classes: readonly MemberClass[];
  onClose(): void;
}) {
  const { year, classes, onClose } = props;
  const t = useWords(memberWords);
  const language = useLanguage();
  const desk = useDesk();
  const [isEditing, setEditing] = useState(false);
  const { member, granted, within, beyond, left, lines } = year;
  const { share, jointUsers = [] } = member;
  const mayChange = checkPermission(desk.actor(), { kind: "member" }).length === 0;
  const facts: readonly (readonly [string, string])[] = [
    [t.memberClass, classes.find(({ id }) => id === share?.classId)?.name[language] ?? t.notEntered],
    ...(share === undefined
      ? []
      : [
          [t.units, String(share.units)] as const,
          [t.joined, String(share.joined)] as const,
          [t.price, share.yenPerHour.toLocaleString("en")] as const,
        ]),
    ...(jointUsers.length > 0 ? [[t.jointUsers, jointUsers.join("、")] as const] : []),
    [t.within, `${hoursText(within)} h`],
    [t.beyond, `${hoursText(beyond)} h`],
    [t.left, `${hoursText(left)} h`],
  ];
  return (
    <SidePanel title={member.name[language]} closeLabel={t.close} onClose={onClose}>
      <div className="cell-panel" data-testid="member-panel">
        {isEditing ? (
          <MemberForm member={member} classes={classes} onDone={() => setEditing(false)} />
        ) : (
          <>
            <dl className="cell-amounts">
              {facts.map(([name, text]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            <MemberBar year={year} longest={Math.max(1, granted, within + beyond)} />
            {mayChange ? (
              <div className="form-foot">
                <button type="button" className="button" data-testid="edit-member" onClick={() => setEditing(true)}>
                  {t.edit}
                </button>
              </div>
            ) : null}
          </>
        )}
        <ol className="cell-lines">
          <li>
            <span className="cell-when">
              {t.grantLine(share?.hoursPerYear === undefined ? t.unitsTimes(share?.units ?? 0) : t.agreed)}
            </span>
            <b>{`+${hoursText(granted)} h`}</b>
          </li>
          {lines.map((line) => (
            <li key={line.use.id}>
              <span className="cell-when">{formatRange(line.use, language)}</span>
              <b>{`−${hoursText(line.within)} h`}</b>
              {line.beyond > 0 ? (
                <span className="split-over member-beyond">{`${t.beyond} ${hoursText(line.beyond)} h`}</span>
              ) : null}
              <BookingName booking={line.use} language={language} />
            </li>
          ))}
        </ol>
        {lines.length === 0 ? <p className="cell-empty">{t.noLines}</p> : null}
        <p className="cell-sum">
          <span>{t.sum}</span>
          <b>{`${hoursText(left)} h`}</b>
        </p>
      </div>
    </SidePanel>
  );
}
