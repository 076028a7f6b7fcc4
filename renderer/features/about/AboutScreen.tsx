import { useEffect, useState } from "react";
import { desktop } from "#renderer/platform/desktop.ts";
import { aboutWords } from "#renderer/text/about.ts";
import { frameWords } from "#renderer/text/frame.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import type { RequestAnswer } from "#shared/ipc/channels.ts";

type Versions = RequestAnswer<"app.versions">;

function useVersions(): Versions | null {
  const [versions, setVersions] = useState<Versions | null>(null);
  useEffect(() => {
    void desktop()?.request("app.versions", undefined).then(setVersions);
  }, []);
  return versions;
}

function supportText(versions: Versions): string {
  const { app, electron, chromium, node, platform } = versions;
  return `Beamline Desk ${app} · Electron ${electron} · Chromium ${chromium} · Node ${node} · ${platform}`;
}

function CopyForSupport(props: { text: string }) {
  const t = useWords(aboutWords);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <span role="status">{copied ? t.copied : t.copy}</span>
    </button>
  );
}

export function AboutScreen() {
  const t = useWords(aboutWords);
  const frame = useWords(frameWords);
  const versions = useVersions();
  return (
    <ScreenLayout topBar={<h1>{t.title}</h1>}>
      <div className="page">
        <div className="column">
          <div className="about-head">
            <Emblem size={56} />
            <div>
              <h2>{frame.product}</h2>
              <p>{t.text}</p>
            </div>
          </div>
          {versions?.testRuntime ? <p className="notice warning">△ {t.testRuntime}</p> : null}
          {versions ? (
            <dl className="facts">
              <dt>{t.version}</dt>
              <dd data-testid="app-version">{versions.app}</dd>
              <dt>{t.runsOn}</dt>
              <dd>
                Electron {versions.electron} · Chromium {versions.chromium} · Node {versions.node} · {versions.platform}
              </dd>
            </dl>
          ) : (
            <p>{t.browser}</p>
          )}
          <p>
            {t.licence}
            <br />
            {t.fontLicence}
          </p>
          {versions ? (
            <div>
              <CopyForSupport text={supportText(versions)} />
            </div>
          ) : null}
        </div>
      </div>
    </ScreenLayout>
  );
}
