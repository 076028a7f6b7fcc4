import { useState } from "react";
import { desktop } from "#renderer/platform/desktop.ts";
import { startAnew } from "#renderer/platform/facilityDesk.ts";
import { sessionWords } from "#renderer/text/session.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import "#renderer/ui/connect/connect.css";
import type { Language } from "#shared/ipc/channels.ts";
import type { FacilityAnswer } from "#shared/ipc/facilityRequests.ts";

/** The address of a facility backend: first who answers there, in its own words, then the connection. */
export function ConnectForm() {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const [address, setAddress] = useState("");
  const [answer, setAnswer] = useState<FacilityAnswer | "asking">();
  const look = async () => {
    setAnswer("asking");
    setAnswer((await desktop()?.request("facility.ask", address)) ?? { kind: "offline" });
  };
  const connect = async () => {
    const told = await desktop()?.request("facility.connect", address);
    if (told?.kind === "answers") startAnew("gate");
    else setAnswer(told);
  };
  const found = answer !== "asking" && answer?.kind === "answers" ? answer : undefined;
  return (
    <form
      className="connect-form"
      data-testid="connect-form"
      onSubmit={(event) => {
        event.preventDefault();
        void (found ? connect() : look());
      }}
    >
      <TextField
        label={t.address}
        value={address}
        placeholder={t.addressHint}
        maxLength={300}
        takesFocus
        onChange={(text) => {
          setAddress(text);
          setAnswer(undefined);
        }}
      />
      <button
        type="submit"
        className={found ? "button primary large" : "button large"}
        disabled={address.trim() === "" || answer === "asking"}
        data-testid={found ? "connect-now" : "find-facility"}
      >
        {found ? t.connectNow : t.find}
      </button>
      <p role="status" className="connect-answer">
        {answer === undefined ? "" : wordsOf(answer, language)}
      </p>
    </form>
  );
}

function wordsOf(answer: FacilityAnswer | "asking", language: Language): string {
  const t = sessionWords[language];
  if (answer === "asking") return t.asking;
  switch (answer.kind) {
    case "answers":
      return `✓ ${t.found(answer.name?.[language] ?? t.anyFacility)}`;
    case "offline":
      return `△ ${t.noAnswer}`;
    case "no-address":
      return `△ ${t.noAddress}`;
    case "another-program":
      return `△ ${t.anotherProgram}`;
    case "upgrade":
      return `△ ${t.upgrade}`;
  }
}
