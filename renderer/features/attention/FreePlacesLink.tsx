import { useFreePlaces } from "#renderer/features/attention/useFreePlaces.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** In the status bar: a place that one waits for is free, and where to take it. */
export function FreePlacesLink() {
  const t = useWords(attentionWords);
  const free = useFreePlaces();
  if (free.size === 0) return null;
  return (
    <a className="needs-attention" href="#/attention" data-testid="place-free">
      △ {t.placeFree(free.size)}
    </a>
  );
}
