import type { OpenDesk } from "#renderer/data/openDesk.ts";
import { frameWords } from "#renderer/text/frame.ts";
import { FullPageNotice } from "#renderer/ui/frame/FullPageNotice.tsx";

/** The database could not be opened, so neither could the language a person chose: the device's language it is. */
function deviceWords() {
  return navigator.language.startsWith("ja") ? frameWords.ja : frameWords.en;
}

function OpenAgain() {
  return (
    <div>
      <button type="button" className="button primary large" onClick={() => window.location.reload()}>
        {deviceWords().tryAgain}
      </button>
    </div>
  );
}

/** Why the local data is not open: what happened, what is safe, what to do. */
export function DatabaseNotice(props: { opened: Exclude<OpenDesk, { kind: "open" | "blocked" }> }) {
  const t = deviceWords();
  const { opened } = props;
  if (opened.kind === "newer")
    return <FullPageNotice title={t.newerTitle} text={t.newerText(opened.stored, opened.known)} />;
  return (
    <FullPageNotice title={t.unreadableTitle} text={t.unreadableText} details={opened.message}>
      <OpenAgain />
    </FullPageNotice>
  );
}

/** Another window has opened the data in a newer form, so this one had to let go of it. */
export function ReplacedNotice() {
  const t = deviceWords();
  return (
    <FullPageNotice title={t.replacedTitle} text={t.replacedText}>
      <OpenAgain />
    </FullPageNotice>
  );
}

/** The data is waiting for another window to let go of the old form. */
export function BlockedNotice() {
  const t = deviceWords();
  return <FullPageNotice title={t.blockedTitle} text={t.blockedText} />;
}

/** A screen threw while being drawn. */
export function BrokenNotice(props: { error: Error }) {
  const t = deviceWords();
  return (
    <FullPageNotice title={t.brokenTitle} text={t.brokenText} details={`${props.error.name}: ${props.error.message}`}>
      <OpenAgain />
    </FullPageNotice>
  );
}
