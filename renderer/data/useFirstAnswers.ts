import { createContext, useContext } from "react";
import type { FirstAnswers } from "#renderer/data/firstAnswers.ts";

/** Only for the first paint of what is there from the start; what comes later asks the database. */
export const FirstAnswersContext = createContext<FirstAnswers | undefined>(undefined);

export function useFirstAnswers(): FirstAnswers | undefined {
  return useContext(FirstAnswersContext);
}
