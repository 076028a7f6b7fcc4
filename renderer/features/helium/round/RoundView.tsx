import { IconCheck, IconClockExclamation } from "@tabler/icons-react";
import { useState } from "react";
import { useDesk } from "#renderer/data/useDesk.ts";
import { ReadingCard } from "#renderer/features/helium/round/ReadingCard.tsx";
import { RecordedNotice, type Recorded } from "#renderer/features/helium/round/RecordedNotice.tsx";
import { useRoundData } from "#renderer/features/helium/round/useRoundData.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import "#renderer/features/helium/round/round.css";
import { formatClock, formatDuration } from "#renderer/text/formatTime.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";

/** The night round: one device after the other, in the order of the way, with the keypad alone. */
export function RoundView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(roundWords);
  const language = useLanguage();
  const desk = useDesk();
  const round = useRoundData(model);
  const [at, setAt] = useState(0);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  if (round === undefined) return null;
  const { route, read, begin, lastOf, lateMs } = round;
  const device = route[Math.min(at, route.length - 1)];
  if (device === undefined) {
    return (
      <div className="round-empty">
        <p>{t.emptyRound}</p>
        <p>{t.emptyRoundHint}</p>
      </div>
    );
  }
  const step = (by: number) => setAt((from) => (from + by + route.length) % route.length);
  const left = route.filter(({ id }) => !read.has(id)).length;
  return (
    <div className="round">
      <section className="round-route" aria-label={t.route}>
        <p className="round-state">
          <strong>{t.roundOf(formatClock(begin))}</strong>
          <span data-testid="round-count">{t.roundDone(route.length - left, route.length)}</span>
        </p>
        {lateMs === null ? null : (
          <p className="round-late" data-testid="round-late">
            <IconClockExclamation size={18} stroke={1.75} aria-hidden />
            {t.overdue(left, formatDuration(lateMs, language))}
          </p>
        )}
        <ol>
          {route.map((one, index) => (
            <RouteStop
              key={one.id}
              device={one}
              isRead={read.has(one.id)}
              isHere={one === device}
              onGo={() => setAt(index)}
            />
          ))}
        </ol>
        <p className="round-reader">{t.readBy(desk.actor().name)}</p>
      </section>
      <div className="round-work">
        <RecordedNotice recorded={recorded} isOver={left === 0} onChange={setRecorded} />
        <ReadingCard
          key={device.id}
          device={device}
          last={lastOf.get(device.id)}
          onStep={step}
          onRecorded={(one) => {
            setRecorded(one);
            step(1);
          }}
        />
      </div>
    </div>
  );
}

function RouteStop(props: { device: HeliumDevice; isRead: boolean; isHere: boolean; onGo(): void }) {
  const { device, isRead, isHere, onGo } = props;
  return (
    <li>
      <button type="button" aria-current={isHere ? "step" : undefined} data-read={isRead} onClick={onGo}>
        <span className="round-mark">
          {isRead ? <IconCheck size={18} stroke={2.5} role="img" aria-label="✓" /> : null}
        </span>
        {device.name}
      </button>
    </li>
  );
}
