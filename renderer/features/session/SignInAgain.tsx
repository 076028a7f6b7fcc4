import { SignInElsewhere } from "#renderer/features/session/SignInElsewhere.tsx";
import { SignInForm } from "#renderer/features/session/SignInForm.tsx";
import { useFacilityState } from "#renderer/features/session/useFacilityState.ts";
import { facilityDesk, openDeskOf, SIGNED_IN } from "#renderer/platform/facilityDesk.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";

/** The facility does not know the sign-in any more. As the same person, everything goes on; as another one, on another desk. */
export function SignInAgain(props: { waiting: number }) {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const { state } = useFacilityState();
  if (state === undefined) return null;
  const enter = (desk: string): void => {
    if (desk === facilityDesk()) window.dispatchEvent(new Event(SIGNED_IN));
    else openDeskOf(desk, language);
  };
  return (
    <section className="account-again">
      <h2>{t.again}</h2>
      <p className="notice warning">△ {t.againText(props.waiting)}</p>
      <SignInForm name={state.person?.signInName ?? ""} isFixed={false} submit={t.submit} onSignedIn={enter} />
      <SignInElsewhere onSignedIn={enter} />
      {state.keepsSignIn ? null : <p className="gate-lead">△ {t.notKept}</p>}
    </section>
  );
}
