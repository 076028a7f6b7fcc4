import { useEffect, useSyncExternalStore } from "react";
import { desktop } from "#renderer/platform/desktop.ts";
import type { Language, Theme } from "#shared/ipc/channels.ts";

const LONGEST_SILENCE_MS = 1000;

function darkQuery(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function subscribe(changed: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Once the page has been painted: a request brings its schemas with it. */
function tellLater(tell: () => Promise<unknown> | undefined): () => void {
  const idle = requestIdleCallback(() => void tell(), { timeout: LONGEST_SILENCE_MS });
  return () => cancelIdleCallback(idle);
}

/** The page is light or dark. */
export function useColours(theme: Theme): void {
  const deviceIsDark = useSyncExternalStore(subscribe, () => darkQuery().matches);
  const dark = theme === "dark" || (theme === "system" && deviceIsDark);
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
}

/** The page, the menu and the native parts follow the chosen language and theme, at once and without a restart. */
export function useAppearance(language: Language, theme: Theme): void {
  useColours(theme);
  useEffect(() => {
    document.documentElement.lang = language;
    return tellLater(() => desktop()?.request("app.setLanguage", language));
  }, [language]);
  useEffect(() => tellLater(() => desktop()?.request("app.setTheme", theme)), [theme]);
}

/** Where no person's settings are known: the language that is given, and the colours that the shell has chosen. */
export function useDeviceLook(language: Language): void {
  useColours("system");
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
