import { useEffect, useState } from "react";
import { troubleOf } from "#renderer/features/session/troubleOf.ts";
import { desktop } from "#renderer/platform/desktop.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";

type Way = "oidc" | "device-code";
type Code = { readonly code: string; readonly address: string };

/** At the facility's identity provider, where it has one: in the system's browser, or by a code on another device. */
export function SignInElsewhere(props: { onSignedIn: (desk: string) => void }) {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const ways = useWays();
  const [waits, setWaits] = useState<Way>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const begin = async (way: Way) => {
    setWaits(way);
    setTrouble(null);
    const asked = desktop()?.request("facility.signInElsewhere", way);
    const result = (await asked?.catch(() => undefined)) ?? { kind: "broken" as const };
    setWaits(undefined);
    if (result.kind === "signed-in") props.onSignedIn(result.desk);
    else setTrouble(troubleOf(result, language));
  };
  if (ways.length === 0) return null;
  return (
    <div className="sign-in-elsewhere" data-testid="sign-in-elsewhere">
      {waits === undefined ? (
        ways.map((way) => (
          <button key={way} type="button" className="button large" data-testid={way} onClick={() => void begin(way)}>
            {way === "oidc" ? t.byBrowser : t.byCode}
          </button>
        ))
      ) : (
        <Waiting way={waits} />
      )}
      <div role="alert">{trouble === null ? null : <p className="notice problem">⚠ {trouble}</p>}</div>
    </div>
  );
}

function Waiting({ way }: { way: Way }) {
  const t = useWords(sessionWords);
  const [code, setCode] = useState<Code>();
  useEffect(() => desktop()?.subscribe("facility.deviceCode", setCode), []);
  return (
    <>
      <div role="status" className="notice">
        {way === "oidc" ? t.inBrowser : code === undefined ? t.asking : t.typeCode(code.address)}
        {code === undefined ? null : <strong className="device-code">{code.code}</strong>}
      </div>
      <button
        type="button"
        className="button"
        autoFocus
        onClick={() => void desktop()?.request("facility.cancelSignIn", undefined)}
      >
        {t.giveUp}
      </button>
    </>
  );
}

/** Which of these ways the facility offers; none while it does not answer. */
function useWays(): readonly Way[] {
  const [ways, setWays] = useState<readonly Way[]>([]);
  useEffect(() => {
    const asked = desktop()?.request("facility.ask", null);
    void asked?.then(
      (answer) =>
        setWays(
          answer.kind === "answers"
            ? (["oidc", "device-code"] as const).filter((way) => answer.ways.includes(way))
            : [],
        ),
      () => undefined,
    );
  }, []);
  return ways;
}
