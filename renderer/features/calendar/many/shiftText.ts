import { formatDuration } from "#renderer/text/formatTime.ts";
import { manyWords } from "#renderer/text/many.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** `8時間後`, `7日間前`, `同じ時間`. */
export function shiftText(byMs: number, language: Language): string {
  const t = manyWords[language];
  if (byMs === 0) return t.sameTime;
  const duration = formatDuration(Math.abs(byMs), language);
  return byMs > 0 ? t.later(duration) : t.earlier(duration);
}
