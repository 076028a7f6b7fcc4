import { useEffect, useRef } from "react";
import { SignInElsewhere } from "#renderer/features/session/SignInElsewhere.tsx";
import { SignInForm } from "#renderer/features/session/SignInForm.tsx";
import { useFacilityState } from "#renderer/features/session/useFacilityState.ts";
import { facilityDesk, leaveDesk, openDeskOf, SIGNED_IN } from "#renderer/platform/facilityDesk.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";

/**
 * Over everything, until the person of this desk gives the password; the main process knows who that is and says when it is
 * unlocked. What was on screen stays as it was, hidden and out of reach (a modal dialog: the keys of the screens rest meanwhile).
 */
export function LockScreen(props: { name: string }) {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const { state } = useFacilityState();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const enter = (desk: string): void => {
    if (desk === facilityDesk()) window.dispatchEvent(new Event(SIGNED_IN));
    else openDeskOf(desk, language);
  };
  return (
    <dialog
      ref={dialog}
      className="lock-screen full-page"
      aria-label={t.locked}
      data-testid="lock-screen"
      onCancel={(event) => event.preventDefault()}
    >
      {state === undefined || state.person === null ? null : (
        <section className="sheet gate">
          <div className="head">
            <Emblem size={40} />
          </div>
          <div>
            <h1>{t.locked}</h1>
            <p className="gate-lead">{t.lockedText(props.name)}</p>
          </div>
          {state.person.signInName === "" ? null : (
            <SignInForm name={state.person.signInName} isFixed submit={t.unlock} onSignedIn={enter} />
          )}
          <SignInElsewhere onSignedIn={enter} />
          <OtherPerson />
        </section>
      )}
    </dialog>
  );
}

function OtherPerson() {
  const t = useWords(sessionWords);
  const leave = (): void => {
    // Whoever stands here cannot answer for the words of somebody else, so nobody is asked.
    window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
    leaveDesk("switch");
  };
  return (
    <footer className="gate-foot">
      <p>
        <span>{t.otherPersonText}</span>
        <button type="button" className="button quiet" data-testid="other-person" onClick={leave}>
          {t.otherPerson}
        </button>
      </p>
    </footer>
  );
}
