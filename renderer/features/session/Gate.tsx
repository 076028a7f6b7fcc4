import { useState } from "react";
import { KnownPeople } from "#renderer/features/session/KnownPeople.tsx";
import { SignInElsewhere } from "#renderer/features/session/SignInElsewhere.tsx";
import { SignInForm } from "#renderer/features/session/SignInForm.tsx";
import { useGate, type GateState } from "#renderer/features/session/useGate.ts";
import { desktop } from "#renderer/platform/desktop.ts";
import { openDeskOf, startAnew } from "#renderer/platform/facilityDesk.ts";
import { useDeviceLook } from "#renderer/platform/useAppearance.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { LanguageContext, useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";
import { LanguageSwitch } from "#renderer/ui/frame/LanguageSwitch.tsx";
import type { Language } from "#shared/ipc/channels.ts";
import type { KnownPerson } from "#shared/ipc/facilityRequests.ts";

/** Nobody is signed in: which facility this is, who was here before, and name and password. No database is open. */
export function Gate() {
  const gate = useGate();
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? gate?.state.language ?? "ja";
  useDeviceLook(language);
  if (gate === undefined) return null;
  const choose = (next: Language): void => {
    setChosen(next);
    void desktop()?.request("app.setLanguage", next);
  };
  return (
    <LanguageContext value={language}>
      <main className="full-page">
        <section className="sheet gate" data-testid="gate">
          <div className="head">
            <Emblem size={40} />
            <LanguageSwitch onChange={choose} />
          </div>
          <GateBody {...gate} />
        </section>
      </main>
    </LanguageContext>
  );
}

function GateBody({ state, answer, emptied }: GateState) {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const people = state.people.filter(({ signInName }) => signInName !== "");
  const [who, setWho] = useState<KnownPerson>();
  const last = who ?? people[0];
  return (
    <>
      <div>
        <h1>{state.name?.[language] ?? t.anyFacility}</h1>
        <p className="gate-lead">{t.lead}</p>
      </div>
      <Notices answer={answer} emptied={emptied} canCheck={people.some(({ canCheck }) => canCheck)} />
      {emptied === "working" || !takesPasswords(answer) ? null : (
        <>
          {people.length > 0 ? <KnownPeople people={people} chosen={last} onChoose={setWho} /> : null}
          <SignInForm
            key={last?.id ?? ""}
            name={last?.signInName ?? ""}
            isFixed={false}
            submit={t.submit}
            onSignedIn={(desk) => openDeskOf(desk, language)}
          />
          <SignInElsewhere key={answer?.kind} onSignedIn={(desk) => openDeskOf(desk, language)} />
        </>
      )}
      <Foot state={state} />
    </>
  );
}

/** Also where nobody answers: this computer may know the password. */
function takesPasswords(answer: GateState["answer"]): boolean {
  return answer?.kind === "offline" || (answer?.kind === "answers" && answer.ways.includes("password"));
}

type NoticesProps = Pick<GateState, "answer" | "emptied"> & { readonly canCheck: boolean };

function Notices({ answer, emptied, canCheck }: NoticesProps) {
  const t = useWords(sessionWords);
  return (
    <div role="status" className="gate-notices">
      {emptied === undefined ? null : (
        <p className={emptied === "failed" ? "notice warning" : "notice"}>
          {emptied === "working"
            ? t.emptying
            : emptied === "failed"
              ? `△ ${t.notEmptied}`
              : emptied === 0
                ? t.emptied
                : t.emptiedBut(emptied)}
        </p>
      )}
      <AnswerNotice answer={answer} canCheck={canCheck} />
    </div>
  );
}

function AnswerNotice({ answer, canCheck }: Pick<NoticesProps, "answer" | "canCheck">) {
  const t = useWords(sessionWords);
  switch (answer?.kind) {
    case undefined:
      return <p className="notice">{t.asking}</p>;
    case "answers":
      return answer.ways.some((way) => way === "password" || way === "open") ? null : (
        <p className="notice warning">△ {t.noWay}</p>
      );
    case "offline":
      return <p className="notice warning">△ {canCheck ? t.offline : t.offlineNobody}</p>;
    case "upgrade":
      return <p className="notice warning">△ {t.upgrade}</p>;
    case "another-program":
    case "no-address":
      return <p className="notice problem">⚠ {t.anotherProgram}</p>;
  }
}

function Foot({ state }: Pick<GateState, "state">) {
  const t = useWords(sessionWords);
  const disconnect = async () => {
    if (await desktop()?.request("facility.disconnect", undefined)) startAnew("alone");
  };
  return (
    <footer className="gate-foot">
      {state.keepsSignIn ? null : <p>△ {t.notKept}</p>}
      <p>
        <span>{state.address}</span>
        {state.isFixed ? null : (
          <button type="button" className="button quiet" data-testid="disconnect" onClick={() => void disconnect()}>
            {t.disconnect}
          </button>
        )}
      </p>
    </footer>
  );
}
