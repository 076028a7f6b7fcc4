import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { troubleOf } from "#renderer/features/session/troubleOf.ts";
import { desktop } from "#renderer/platform/desktop.ts";
import "#renderer/features/session/session.css";
import { sessionWords } from "#renderer/text/session.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { SignInResult } from "#shared/ipc/facilityRequests.ts";

type Props = {
  /** Whose name stands in the field; with `isFixed` nobody else's can. */
  readonly name: string;
  readonly isFixed: boolean;
  readonly submit: string;
  readonly onSignedIn: (desk: string) => void;
  /** Below the button. */
  readonly children?: ReactNode;
};

/** Name and password. They go to the main process and are not kept here. A new `key` begins anew with another name. */
export function SignInForm(props: Props) {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const [name, setName] = useState(props.name);
  const [password, setPassword] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const submit = async () => {
    if (isAsking || name.trim() === "" || password === "") return;
    setAsking(true);
    setTrouble(null);
    const result = await signIn(name, password);
    setAsking(false);
    setPassword("");
    if (result.kind === "signed-in") {
      props.onSignedIn(result.desk);
      return;
    }
    setTrouble(troubleOf(result, language));
    field.current?.focus();
  };
  return (
    <form
      className="sign-in"
      data-testid="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <NameField {...props} value={name} onChange={setName} />
      <PasswordField field={field} takesFocus={props.name !== ""} value={password} onChange={setPassword} />
      <div role="alert">{trouble === null ? null : <p className="notice problem">⚠ {trouble}</p>}</div>
      <button
        type="submit"
        className="button primary large"
        disabled={isAsking || name.trim() === "" || password === ""}
        data-testid="sign-in-now"
      >
        <span role="status">{isAsking ? t.checking : props.submit}</span>
      </button>
      {props.children}
    </form>
  );
}

function NameField(props: Pick<Props, "name" | "isFixed"> & { value: string; onChange: (value: string) => void }) {
  const t = useWords(sessionWords);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t.name}</label>
      <input
        id={id}
        className="input"
        value={props.value}
        readOnly={props.isFixed}
        autoFocus={props.name === ""}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

function PasswordField(props: {
  field: React.RefObject<HTMLInputElement | null>;
  takesFocus: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useWords(sessionWords);
  const id = useId();
  const [isLoud, setLoud] = useState(false);
  const look = (event: KeyboardEvent) => setLoud(event.getModifierState("CapsLock"));
  return (
    <div className="field">
      <label htmlFor={id}>{t.password}</label>
      <input
        ref={props.field}
        id={id}
        className="input"
        type="password"
        value={props.value}
        autoFocus={props.takesFocus}
        autoComplete="current-password"
        maxLength={1000}
        aria-describedby={`${id}-hint`}
        onKeyDown={look}
        onKeyUp={look}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint" role="status">
        {isLoud ? `△ ${t.capsLock}` : ""}
      </p>
    </div>
  );
}

async function signIn(name: string, password: string): Promise<SignInResult> {
  const asked = desktop()?.request("facility.signIn", { name, password });
  return (await asked?.catch(() => undefined)) ?? { kind: "broken" };
}
