import { useState } from "react";
import type { Evidence, Warnings } from "#renderer/features/helium/warnings/useWarnings.ts";
import { formatDayAndYear, formatInstant } from "#renderer/text/formatTime.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { warningWords } from "#renderer/text/heliumWarnings.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DateTimeField } from "#renderer/ui/fields/DateTimeField.tsx";
import { enoughUntil } from "#shared/domain/helium/outlook.ts";
import { addDays, atWallClock, dayOf, weekdayOf } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

type CardProps = { readonly known: Warnings; onEvidence(evidence: Evidence): void };

/** What the store holds, how long it lasts and when to order; and whether it is enough until a day that one chooses. */
export function OutlookCard({ known, onEvidence }: CardProps) {
  const { outlook, now } = known;
  const t = useWords(warningWords);
  const language = useLanguage();
  const { held, perDay, emptyAt, orderBy } = outlook;
  const day = (at: InstantMs) => formatDayAndYear(dayOf(at), language);
  const isLate = orderBy !== null && orderBy <= now;
  return (
    <section className="outlook" aria-label={t.outlook} data-testid="outlook">
      <h2>{t.outlook}</h2>
      <dl>
        <div>
          <dt>{t.held}</dt>
          <dd>
            {held === null ? (
              t.heldUnknown
            ) : (
              <button
                type="button"
                className="button quiet"
                onClick={() => onEvidence({ title: t.how[held.how], entries: held.entries })}
              >
                {litresText(held.decilitres)}
              </button>
            )}
            <small>{held === null ? t.heldHint : t.how[held.how]}</small>
          </dd>
        </div>
        <div>
          <dt>{t.perDay}</dt>
          <dd>
            <button
              type="button"
              className="button quiet"
              onClick={() => onEvidence({ title: t.perDayHint, entries: outlook.entries })}
            >
              {litresText(perDay)}
            </button>
            <small>{t.perDayHint}</small>
          </dd>
        </div>
        <div>
          <dt>{t.emptyAt}</dt>
          <dd>{emptyAt === null ? "–" : day(emptyAt)}</dd>
        </div>
        <div data-late={isLate}>
          <dt>{t.orderBy}</dt>
          <dd>
            {orderBy === null ? "–" : isLate ? t.orderNow(day(orderBy)) : day(orderBy)}
            <small>{t.orderHint}</small>
          </dd>
        </div>
      </dl>
      <EnoughLine known={known} onEvidence={onEvidence} />
    </section>
  );
}

/** "Enough for Friday?" */
function EnoughLine({ known, onEvidence }: CardProps) {
  const t = useWords(warningWords);
  const language = useLanguage();
  const [until, setUntil] = useState(() => fridayAfter(known.now));
  const enough = enoughUntil(known.facts, known.outlook, { now: known.now, until });
  const { leftByNeed, leftByUse, shortAt } = enough;
  const isShort = shortAt !== null || (leftByNeed ?? 0) < 0;
  const answer = (): string => {
    if (leftByNeed === null) return t.unknown;
    if (shortAt !== null && shortAt.kind === "need")
      return t.short(formatInstant(shortAt.due, language), litresText(Math.max(0, -leftByNeed)));
    return t.enough(litresText(leftByNeed));
  };
  return (
    <div className="enough">
      <DateTimeField
        label={t.enoughUntil}
        value={until}
        language={language}
        onChange={(to) => to !== null && setUntil(to)}
      />
      <p className={`notice ${isShort ? "problem" : ""}`} role="status" data-testid="enough">
        <b>{answer()}</b>
        <span>{t.reckoned(litresText(enough.needed), litresText(enough.ordered))}</span>
        {leftByUse === null ? null : <span>{t.byUse(litresText(leftByUse))}</span>}
      </p>
      <button
        type="button"
        className="button"
        disabled={enough.entries.length === 0}
        onClick={() => onEvidence({ title: t.needsAndOrders, entries: enough.entries })}
      >
        {t.showEvidence(enough.entries.length)}
      </button>
    </div>
  );
}

/** 18:00 of the next Friday, of today if it is one and not evening yet. */
function fridayAfter(now: InstantMs): InstantMs {
  const today = dayOf(now);
  const days = (5 - weekdayOf(today) + 7) % 7;
  const friday = atWallClock(addDays(today, days), 18);
  return friday > now ? friday : atWallClock(addDays(today, days + 7), 18);
}
