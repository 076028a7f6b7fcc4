import { frameWords } from "#renderer/text/frame.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import type { Language } from "#shared/ipc/channels.ts";

/** On screens that come before any settings. A language is called by its own name in every language. */
export function LanguageSwitch(props: { onChange: (language: Language) => void }) {
  const t = useWords(frameWords);
  return (
    <Segments
      label={t.language}
      choices={[
        { value: "ja", words: "日本語" },
        { value: "en", words: "English" },
      ]}
      value={useLanguage()}
      onChange={props.onChange}
    />
  );
}
