import { useEffect, useRef, type KeyboardEvent } from "react";
import { Choices } from "#renderer/features/helium/round/Choices.tsx";
import { Keypad } from "#renderer/features/helium/round/Keypad.tsx";
import { ReadingFacts } from "#renderer/features/helium/round/ReadingFacts.tsx";
import type { Recorded } from "#renderer/features/helium/round/RecordedNotice.tsx";
import { useReading, type ReadingOnItsWay } from "#renderer/features/helium/round/useReading.ts";
import { formatClock } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";

type ReadingCardProps = {
  readonly device: HeliumDevice;
  readonly last: HeliumFact | undefined;
  onStep(by: number): void;
  onRecorded(recorded: Recorded): void;
};

/** One device: what it showed before, a field that loses nothing, and what the number means. Enter records and goes on. */
export function ReadingCard({ device, last, onStep, onRecorded }: ReadingCardProps) {
  const t = useWords(roundWords);
  const { deviceKinds } = useWords(heliumWords);
  const reading = useReading(device, last, onRecorded);
  const field = useRef<HTMLInputElement>(null);
  const { asking } = reading;
  useEffect(() => field.current?.focus({ preventScroll: true }), [asking]);
  const pressed = (event: KeyboardEvent) => {
    // What an input method is still composing belongs to it.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = actOf(event.key, reading, onStep);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <article className="reading" aria-label={device.name}>
      <header>
        <h2>{device.name}</h2>
        <span>{deviceKinds[device.kind]}</span>
      </header>
      <div className="reading-field">
        <label htmlFor="reading" className="visually-hidden">
          {t.reading(device.name)}
        </label>
        <input
          ref={field}
          id="reading"
          data-testid="reading"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          lang="en"
          value={reading.typed}
          readOnly={asking !== "value"}
          aria-invalid={reading.isTried && !reading.parsed.ok ? true : undefined}
          aria-describedby="reading-doubts"
          onChange={(event) => reading.type(event.target.value)}
          onKeyDown={pressed}
        />
        <span className="reading-unit">{reading.unit.sign}</span>
      </div>
      <ReadingFacts device={device} reading={reading} last={last} />
      {asking === "value" ? null : <Choices reading={reading} />}
      <div className="reading-acts">
        <button type="button" className="button primary" data-testid="record" onClick={() => void reading.enter()}>
          {t.record} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button" disabled={reading.before === undefined} onClick={reading.same}>
          {t.same} <kbd>*</kbd>
        </button>
        <button type="button" className="button" data-testid="cannot-read" onClick={reading.askMissing}>
          {t.cannotRead} <kbd>/</kbd>
        </button>
      </div>
      <div className="reading-time" role="group" aria-label={t.time}>
        <button type="button" className="button" onClick={() => reading.moveTime(-10)}>
          {t.earlier}
        </button>
        <span>
          {formatClock(reading.at)} {reading.isLater ? <em>{t.enteredLater}</em> : null}
        </span>
        <button type="button" className="button" onClick={() => reading.moveTime(10)}>
          {t.later}
        </button>
      </div>
      <Keypad reading={reading} onStep={onStep} onPress={() => field.current?.focus()} />
    </article>
  );
}

/** What a key of the keypad does here; undefined where it writes. */
function actOf(key: string, reading: ReadingOnItsWay, onStep: (by: number) => void): (() => void) | undefined {
  const { asking } = reading;
  if (asking !== "value" && /^[1-9]$/.test(key)) return () => void reading.choose(Number(key));
  if (asking !== "value" && ["Escape", "Backspace"].includes(key)) return reading.backToValue;
  switch (key) {
    case "Enter":
      return () => void (asking === "value" ? reading.enter() : undefined);
    case "+":
      return () => onStep(1);
    case "-":
      return () => onStep(-1);
    case "*":
      return reading.same;
    case "/":
      return reading.askMissing;
    default:
      return undefined;
  }
}
