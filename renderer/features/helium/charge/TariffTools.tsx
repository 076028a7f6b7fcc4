import { useRef, useState } from "react";
import { SHIPPED_TARIFFS, tariffIn, type TariffChoice } from "#renderer/features/helium/charge/tariffs.ts";
import { useChargeSetting, type Charge } from "#renderer/features/helium/charge/useCharge.ts";
import { chargeWords } from "#renderer/text/heliumCharge.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** Which tariff holds: one that comes with the program, or one of a file. */
export function TariffTools({ charge }: { readonly charge: Charge | undefined }) {
  const t = useWords(chargeWords);
  const set = useChargeSetting();
  const picker = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const choices: readonly TariffChoice[] = charge?.choice === "own" ? [...SHIPPED_TARIFFS, "own"] : SHIPPED_TARIFFS;
  const take = async (file: File) => {
    const read = await tariffIn(file);
    setWrong(read.ok ? null : read.where);
    if (read.ok) await set((now) => ({ ...now, choice: "own", own: read.content }));
  };
  return (
    <>
      {wrong === null ? null : (
        <span className="chip" role="alert">
          {t.wrongFile(wrong)}
        </span>
      )}
      <label className="helium-choice">
        <span>{t.tariff}</span>
        <select
          className="input"
          data-testid="tariff"
          value={charge?.choice ?? "nanoterasu"}
          onChange={({ target: { value } }) => void set((now) => ({ ...now, choice: value }))}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {t.tariffs[choice]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {t.openFile}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid="tariff-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void take(file);
        }}
      />
    </>
  );
}
