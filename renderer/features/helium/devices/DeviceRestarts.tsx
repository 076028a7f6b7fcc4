import { restartsOf } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { deviceWords } from "#renderer/text/heliumDevices.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";

/** When the meter began anew: it ran over, or another one was put in its place. Logged with the reading, not here. */
export function DeviceRestarts({ device }: { readonly device: HeliumDevice }) {
  const t = useWords(deviceWords);
  const language = useLanguage();
  const { db } = useDesk();
  const restarts = useLive(() => restartsOf(db, device.id), [db, device.id]);
  if (restarts === undefined) return null;
  return (
    <section className="device-limits" aria-label={t.restarts}>
      <h3>{t.restarts}</h3>
      <ul>
        {restarts.map((entry) => (
          <li key={entry.id}>
            {formatInstant(entry.at, language)} {t.why[entry.restart?.why ?? "exchange"]}{" "}
            {formatSteps(entry.restart?.fromLitres ?? 0, 3)} → {formatSteps(entry.gas.litres, 3)} m³
          </li>
        ))}
      </ul>
      <p className="hint">{restarts.length === 0 ? t.noRestarts : t.restartHint}</p>
    </section>
  );
}
