import { createContext, useContext } from "react";
import type { Language } from "#shared/ipc/channels.ts";

/** The words of one area of the screen, the same keys in both languages (checked by the compiler). */
export type WordsOf<Words> = { readonly ja: Words; readonly en: Words };

export const LanguageContext = createContext<Language>("ja");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of an area in the language of the window; changes without a restart. */
export function useWords<Words>(words: WordsOf<Words>): Words {
  return words[useLanguage()];
}
