import { useState, type FormEvent } from "react";
import { FIRST_RIGHTS, NO_RIGHTS } from "#renderer/features/administration/people/rights.ts";
import { RightsFields } from "#renderer/features/administration/people/RightsFields.tsx";
import { TroubleNotice } from "#renderer/features/administration/TroubleNotice.tsx";
import { useDoing } from "#renderer/features/administration/useAsked.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { SHORTEST_PASSWORD } from "#shared/domain/access/shortestPassword.ts";
import type { PersonAnswer } from "#shared/protocol/administration.ts";

type NewPersonPanelProps = {
  /** An identity provider may vouch for people. */
  readonly hasProvider: boolean;
  /** The first person, who must be an administrator. */
  readonly isFirst: boolean;
  onAdded(id: string, name: string): void;
  onClose(): void;
};

const EMPTY = { name: "", signInName: "", password: "", subject: "" };

/** Enters somebody who may sign in from then on. */
export function NewPersonPanel({ hasProvider, isFirst, onAdded, onClose }: NewPersonPanelProps) {
  const t = useWords(administrationWords);
  const [form, setForm] = useState(EMPTY);
  const [rights, setRights] = useState(isFirst ? FIRST_RIGHTS : NO_RIGHTS);
  const [mistake, setMistake] = useState<Extract<PersonAnswer, { kind: "mistake" }> | null>(null);
  const doing = useDoing();
  const name = form.name.trim();
  const hasWay = form.password.length >= SHORTEST_PASSWORD || (form.password === "" && form.subject.trim() !== "");
  const isReady = name !== "" && hasWay && rights.roles.length > 0;
  const text = (key: keyof typeof EMPTY) => (value: string) => setForm({ ...form, [key]: value });
  const add = async () => {
    setMistake(null);
    const { roles, beamlines, members } = rights;
    const answer = await doing.run((server) =>
      server.addPerson({
        name,
        roles: [...roles],
        beamlines: [...beamlines],
        members: [...members],
        ...(form.signInName.trim() === "" ? {} : { signInName: form.signInName.trim() }),
        ...(form.password === "" ? {} : { password: form.password }),
        ...(form.subject.trim() === "" ? {} : { subject: form.subject.trim() }),
      }),
    );
    if (answer?.kind === "done") onAdded(answer.id, name);
    else if (answer !== undefined) setMistake(answer);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !doing.isDoing) void add();
  };
  return (
    <SidePanel
      title={isFirst ? t.addFirst : t.addPerson}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <button
          type="submit"
          form="new-person"
          className="button primary"
          data-testid="add-now"
          disabled={!isReady || doing.isDoing}
        >
          {t.add}
        </button>
      }
    >
      <form id="new-person" className="admin-form" data-testid="new-person" onSubmit={submit}>
        <TextField label={t.name} value={form.name} maxLength={100} takesFocus onChange={text("name")} />
        <TextField
          label={t.signInName}
          value={form.signInName}
          placeholder={t.signInNameHint}
          onChange={text("signInName")}
        />
        <div>
          <TextField
            label={t.password}
            value={form.password}
            isSecret
            maxLength={1000}
            isInvalid={form.password !== "" && form.password.length < SHORTEST_PASSWORD}
            onChange={text("password")}
          />
          <p className="hint">{t.passwordHint(SHORTEST_PASSWORD)}</p>
        </div>
        {hasProvider ? (
          <TextField
            label={t.subject}
            value={form.subject}
            placeholder={t.subjectHint}
            maxLength={500}
            onChange={text("subject")}
          />
        ) : null}
        {isFirst ? null : <RightsFields rights={rights} onChange={setRights} />}
        <div role="alert">
          {mistake === null ? null : <p className="notice problem">⚠ {t.mistakes[mistake.mistake]}</p>}
        </div>
        {doing.trouble === null ? null : <TroubleNotice trouble={doing.trouble} />}
      </form>
    </SidePanel>
  );
}
