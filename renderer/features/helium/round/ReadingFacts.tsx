import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import type { ReadingOnItsWay } from "#renderer/features/helium/round/useReading.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { Doubt } from "#shared/domain/helium/judgeReading.ts";
import { litresAt } from "#shared/domain/helium/litresAt.ts";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";

type FactsProps = {
  readonly device: HeliumDevice;
  readonly reading: ReadingOnItsWay;
  readonly last: HeliumFact | undefined;
};

/** What it showed before and when, what has changed since, and what speaks against the number. Nothing jumps: each line has its place. */
export function ReadingFacts({ device, reading, last }: FactsProps) {
  const t = useWords(roundWords);
  const language = useLanguage();
  const { unit, before, change } = reading;
  const steps = (value: number) => formatSteps(value, unit.decimals);
  const signed = (value: number) => (value > 0 ? `+${steps(value)}` : steps(value));
  const litres =
    reading.reading === undefined || device.calibration === undefined
      ? undefined
      : litresAt(device.calibration, reading.reading.value);
  const { low = null, high = null } = device.limits;
  const limit = (value: number | null) => (value === null ? null : steps(value));
  return (
    <>
      <dl className="reading-facts">
        <dt>{t.previous}</dt>
        <dd data-testid="previous">
          {before === undefined || last === undefined ? (
            t.noPrevious
          ) : (
            <>
              <b>
                {steps(before.value)} {unit.sign}
              </b>{" "}
              {formatInstant(before.at, language)} {last.by.name}
            </>
          )}
        </dd>
        <dt>{t.difference}</dt>
        <dd data-testid="difference">
          {change === null ? (
            "–"
          ) : (
            <>
              <b>
                {signed(change.change)} {unit.sign}
              </b>{" "}
              {t.perHour(signed(Math.round(change.perHour)), unit.sign)}
            </>
          )}
          {litres === undefined ? null : ` ${t.litres(formatSteps(litres, 1))}`}
        </dd>
        {low === null && high === null ? null : (
          <dd className="reading-usual">{t.expected(limit(low), limit(high), unit.sign)}</dd>
        )}
      </dl>
      <div id="reading-doubts" className="reading-doubts" aria-live="assertive">
        <Doubts reading={reading} />
      </div>
    </>
  );
}

function Doubts({ reading }: { readonly reading: ReadingOnItsWay }) {
  const t = useWords(roundWords);
  const { parsed, isTried, doubts, unit, failed } = reading;
  const steps = (value: number) => formatSteps(value, unit.decimals);
  const limit = (value: number | null) => (value === null ? null : steps(value));
  if (failed !== null) return <CommitRefusal result={failed} />;
  if (!parsed.ok) {
    if (parsed.why === "empty" && !isTried) return null;
    if (parsed.why === "too-fine") return <p className="notice problem">{t.tooFine(parsed.decimals)}</p>;
    return <p className="notice problem">{parsed.why === "ambiguous" ? t.ambiguous : t.notNumber}</p>;
  }
  const words = (doubt: Doubt): string => {
    switch (doubt.kind) {
      case "out-of-bounds":
        return t.outOfBounds(steps(doubt.least), steps(doubt.most), unit.sign);
      case "meter-went-back":
        return t.wentBack(steps(doubt.last), unit.sign);
      case "unusual":
        return t.unusual(limit(doubt.low), limit(doubt.high), unit.sign);
      case "fast":
        return t.fast(steps(doubt.change), String(Math.round(doubt.hours * 10) / 10), steps(doubt.usual), unit.sign);
      case "oxygen-low":
        return t.oxygenLow;
    }
  };
  return doubts.map((doubt) => (
    <p key={doubt.kind} className={`notice ${doubt.weight === "doubtful" ? "warning" : "problem"}`}>
      {words(doubt)}
    </p>
  ));
}
