import { useCallback, useEffect, useState } from "react";
import type { AdministrationServer } from "#renderer/data/administration/administrationServer.ts";
import { failureKindOf, openAdministration } from "#renderer/data/administration/openAdministration.ts";

export type Trouble = ReturnType<typeof failureKindOf>;

/** What the facility said, also while it is being asked again; and why it said nothing, if so. */
export type Asked<T> = {
  readonly answer: T | undefined;
  readonly trouble: Trouble | null;
  again(): void;
};

/** Asks the facility once the screen is there, and whenever `again` is called. `ask` must be the same function from drawing to drawing. */
export function useAsked<T>(ask: (server: AdministrationServer) => Promise<T>): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, "again">>({ answer: undefined, trouble: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const question = { isOpen: true };
    openAdministration()
      .then(ask)
      .then(
        (answer) => question.isOpen && setState({ answer, trouble: null }),
        // What was said before stays: a form that is open beside it keeps its words.
        (error: unknown) => question.isOpen && setState(({ answer }) => ({ answer, trouble: failureKindOf(error) })),
      );
    return () => void (question.isOpen = false);
  }, [ask, turn]);
  const again = useCallback(() => {
    setState(({ answer }) => ({ answer, trouble: null }));
    setTurn((before) => before + 1);
  }, []);
  return { ...state, again };
}

/** Does something at the facility, one thing at a time; `trouble` says why it was not done. */
export function useDoing() {
  const [isDoing, setDoing] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = async <T>(act: (server: AdministrationServer) => Promise<T>): Promise<T | undefined> => {
    setDoing(true);
    setTrouble(null);
    try {
      return await act(await openAdministration());
    } catch (error) {
      setTrouble(failureKindOf(error));
      return undefined;
    } finally {
      setDoing(false);
    }
  };
  return { isDoing, trouble, run };
}
