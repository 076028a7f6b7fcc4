import { DataSettings } from "#renderer/features/settings/DataSettings.tsx";
import { DiagnosticsSettings } from "#renderer/features/settings/DiagnosticsSettings.tsx";
import { DisplaySettings } from "#renderer/features/settings/DisplaySettings.tsx";
import { FacilitySettings } from "#renderer/features/settings/FacilitySettings.tsx";
import { PersonSettings } from "#renderer/features/settings/PersonSettings.tsx";
import { settingsWords } from "#renderer/text/settings.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";

export function SettingsScreen() {
  const t = useWords(settingsWords);
  return (
    <ScreenLayout topBar={<h1>{t.title}</h1>}>
      <div className="page">
        <div className="column">
          <DisplaySettings />
          <PersonSettings />
          <FacilitySettings />
          <DataSettings />
          <DiagnosticsSettings />
        </div>
      </div>
    </ScreenLayout>
  );
}
