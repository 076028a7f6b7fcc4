import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { ManyWish, PlannedState, Shift } from "#renderer/features/calendar/many/manyWish.ts";
import { shiftText } from "#renderer/features/calendar/many/shiftText.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { manyWords } from "#renderer/text/many.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { Segments } from "#renderer/ui/Segments.tsx";
import { DAY_MS, HOUR_MS } from "#shared/domain/time/instant.ts";

type ManyFieldsProps = {
  readonly model: FacilityModel;
  readonly wish: ManyWish;
  readonly reason: string;
  onWish(wish: ManyWish): void;
  onReason(reason: string): void;
};

const KINDS = ["move", "copy", "state", "cancel"] as const;
const STATES: readonly PlannedState[] = ["request", "tentative", "confirmed"];
const STEPS = [
  ["week-", -7 * DAY_MS],
  ["day-", -DAY_MS],
  ["shift-", -8 * HOUR_MS],
  ["shift+", 8 * HOUR_MS],
  ["day+", DAY_MS],
  ["week+", 7 * DAY_MS],
] as const;

/** What to do with all of them, and by how much. */
export function ManyFields({ model, wish, reason, onWish, onReason }: ManyFieldsProps) {
  const t = useWords(manyWords);
  const { cancelReasonHint } = useWords(bookingWords);
  const words = glossary[useLanguage()];
  const change = (kind: ManyWish["kind"]): void => {
    const shift = "byMs" in wish ? wish : { byMs: 0, stations: {} };
    if (kind === "move" || kind === "copy") onWish({ ...shift, kind });
    else onWish(kind === "state" ? { kind, state: "confirmed" } : { kind });
  };
  return (
    <>
      <Segments
        label={t.act}
        value={wish.kind}
        choices={KINDS.map((value) => ({ value, words: t.acts[value] }))}
        onChange={change}
      />
      {"byMs" in wish ? (
        <ShiftFields model={model} shift={wish} onShift={(shift) => onWish({ ...wish, ...shift })} />
      ) : null}
      {wish.kind === "state" ? (
        <SelectField
          label={t.state}
          name="many-state"
          value={wish.state}
          options={STATES.map((value) => ({ value, text: words.state[value] }))}
          onChange={(state) => onWish({ kind: "state", state })}
        />
      ) : null}
      {wish.kind === "cancel" ? (
        <TextField
          label={t.reason}
          placeholder={cancelReasonHint}
          name="many-reason"
          takesFocus
          value={reason}
          onChange={onReason}
        />
      ) : null}
    </>
  );
}

type ShiftFieldsProps = {
  readonly model: FacilityModel;
  readonly shift: Shift;
  onShift(shift: Shift): void;
};

const SAME = "";
const SEVERAL = "several";

/** Time and lane apart: each can change without the other. */
function ShiftFields({ model, shift, onShift }: ShiftFieldsProps) {
  const t = useWords(manyWords);
  const language = useLanguage();
  const { byMs, stations } = shift;
  const goals = [...new Set(Object.values(stations))];
  const goal = goals.length === 0 ? SAME : goals.length === 1 ? (goals[0] ?? SAME) : SEVERAL;
  const toAll = (to: string): void => {
    const station = model.stations.find(({ id }) => id === to);
    onShift({ byMs, stations: station ? Object.fromEntries(model.stations.map(({ id }) => [id, station.id])) : {} });
  };
  const byHours = (hours: number): void => {
    if (Number.isFinite(hours)) onShift({ stations, byMs: Math.round(hours * 4) * (HOUR_MS / 4) });
  };
  return (
    <>
      <fieldset className="shift-by">
        <legend>{t.shiftBy}</legend>
        <div className="shift-steps">
          {STEPS.map(([name, ms]) => (
            <button key={name} type="button" className="button" onClick={() => onShift({ stations, byMs: byMs + ms })}>
              {t.steps[name]}
            </button>
          ))}
        </div>
        <label className="shift-hours">
          <input
            className="input"
            type="number"
            name="shift-hours"
            step={0.25}
            value={byMs / HOUR_MS}
            onChange={(event) => byHours(event.target.valueAsNumber)}
          />
          {t.hours}
        </label>
        <output aria-live="polite">{shiftText(byMs, language)}</output>
      </fieldset>
      <SelectField
        label={t.station}
        name="many-station"
        value={goal}
        options={[
          { value: SAME, text: t.sameStation },
          ...(goal === SEVERAL
            ? [{ value: SEVERAL, text: goals.map((id) => stationName(model, id)).join(" · ") }]
            : []),
          ...model.stations.map(({ id, name }) => ({ value: id, text: `${stationName(model, id)} ${name[language]}` })),
        ]}
        onChange={toAll}
      />
    </>
  );
}
