import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { Setting } from "#renderer/ui/frame/Setting.tsx";
import { settingsWords } from "#renderer/text/settings.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import type { Language, Theme } from "#shared/ipc/channels.ts";

const languages: readonly Language[] = ["ja", "en"];
const themes: readonly Theme[] = ["light", "dark", "system"];

export function DisplaySettings() {
  const t = useWords(settingsWords);
  const { db } = useDesk();
  const chosen = useLive(() => preferences(db), [db]);
  if (!chosen) return null;
  return (
    <section>
      <h2>{t.display}</h2>
      <Setting name={t.language}>
        <Segments
          label={t.language}
          choices={languages.map((value) => ({ value, words: t.languages[value] }))}
          value={chosen.language}
          onChange={(value) => void setPreference(db, "language", value)}
        />
      </Setting>
      <Setting name={t.theme}>
        <Segments
          label={t.theme}
          choices={themes.map((value) => ({ value, words: t.themes[value] }))}
          value={chosen.theme}
          onChange={(value) => void setPreference(db, "theme", value)}
        />
      </Setting>
      <Setting name={t.keys} text={t.keysText}>
        <Segments
          label={t.keys}
          choices={[
            { value: "on", words: t.on },
            { value: "off", words: t.off },
          ]}
          value={chosen.singleKeys ? "on" : "off"}
          onChange={(value) => void setPreference(db, "singleKeys", value === "on")}
        />
      </Setting>
    </section>
  );
}
