import { IconArrowDown, IconArrowUp, IconBackspace } from "@tabler/icons-react";
import type { ReadingOnItsWay } from "#renderer/features/helium/round/useReading.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useWords } from "#renderer/text/useWords.ts";

const DIGITS = ["7", "8", "9", "4", "5", "6", "1", "2", "3", "0", "."] as const;

/** The keypad on the screen, for hands in gloves; it does what the one of the keyboard does. */
export function Keypad(props: { reading: ReadingOnItsWay; onStep(by: number): void; onPress(): void }) {
  const { reading, onStep, onPress } = props;
  const t = useWords(roundWords);
  const press = (act: () => void) => () => {
    act();
    onPress();
  };
  return (
    <div className="keypad" role="group" aria-label={t.keypad}>
      {DIGITS.map((digit) => (
        <button key={digit} type="button" className="button" onClick={press(() => reading.type(reading.typed + digit))}>
          {digit}
        </button>
      ))}
      <button
        type="button"
        className="button"
        aria-label={t.erase}
        onClick={press(() => reading.type(reading.typed.slice(0, -1)))}
      >
        <IconBackspace size={24} stroke={1.75} aria-hidden />
      </button>
      <button type="button" className="button keypad-step" onClick={press(() => onStep(-1))}>
        <IconArrowUp size={20} stroke={1.75} aria-hidden />
        {t.back}
      </button>
      <button type="button" className="button keypad-step" onClick={press(() => onStep(1))}>
        <IconArrowDown size={20} stroke={1.75} aria-hidden />
        {t.next}
      </button>
    </div>
  );
}
