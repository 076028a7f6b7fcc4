import { useState, type FormEvent } from "react";
import { PersonState } from "#renderer/features/administration/people/PersonState.tsx";
import { changeOf, type PersonForm } from "#renderer/features/administration/people/rights.ts";
import { RightsFields } from "#renderer/features/administration/people/RightsFields.tsx";
import { TroubleNotice } from "#renderer/features/administration/TroubleNotice.tsx";
import { useDoing } from "#renderer/features/administration/useAsked.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { SHORTEST_PASSWORD } from "#shared/domain/access/shortestPassword.ts";
import type { Person, PersonAnswer } from "#shared/protocol/administration.ts";
import type { PersonChange } from "#shared/protocol/person.ts";

type PersonPanelProps = { readonly person: Person; onChanged(words: string): void; onClose(): void };

/** Name, password and rights of somebody, and whether the person may sign in at all. */
export function PersonPanel({ person, onChanged, onClose }: PersonPanelProps) {
  const t = useWords(administrationWords);
  const [form, setForm] = useState<PersonForm>(() => ({ ...person, password: "" }));
  const [mistake, setMistake] = useState<Extract<PersonAnswer, { kind: "mistake" }> | null>(null);
  const doing = useDoing();
  const change = changeOf(person, form);
  const isTooShort = form.password !== "" && form.password.length < SHORTEST_PASSWORD;
  const isReady =
    Object.keys(change).length > 0 && form.name.trim() !== "" && !isTooShort && form.roles.length > 0 && !doing.isDoing;
  const make = async (wanted: PersonChange) => {
    setMistake(null);
    const answer = await doing.run((server) => server.changePerson(person.id, wanted));
    if (answer?.kind === "mistake") setMistake(answer);
    if (answer?.kind !== "done") return;
    setForm((before) => ({ ...before, password: "" }));
    onChanged(t.saved);
  };
  const signOut = async () => {
    const ended = await doing.run((server) => server.revoke({ personId: person.id }));
    if (ended !== undefined) onChanged(t.ended(ended));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void make(change);
  };
  return (
    <SidePanel
      title={person.name}
      badge={<span className="chip">{t.states[person.state]}</span>}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <button type="submit" form="person" className="button primary" data-testid="save-person" disabled={!isReady}>
          {t.save}
        </button>
      }
    >
      <form id="person" className="admin-form" data-testid="person" onSubmit={submit}>
        <TextField label={t.name} value={form.name} maxLength={100} onChange={(name) => setForm({ ...form, name })} />
        <dl className="facts">
          <dt>{t.signInName}</dt>
          <dd>{person.signInName ?? t.none}</dd>
          {person.subject === null ? null : (
            <>
              <dt>{t.byProvider}</dt>
              <dd>{person.subject}</dd>
            </>
          )}
        </dl>
        {person.hasPassword ? (
          <div>
            <TextField
              label={t.newPassword}
              value={form.password}
              isSecret
              maxLength={1000}
              isInvalid={isTooShort}
              onChange={(password) => setForm({ ...form, password })}
            />
            <p className="hint">{t.newPasswordHint(SHORTEST_PASSWORD)}</p>
          </div>
        ) : null}
        <RightsFields rights={form} onChange={(rights) => setForm({ ...form, ...rights })} />
        <div role="alert">
          {mistake === null ? null : <p className="notice problem">⚠ {t.mistakes[mistake.mistake]}</p>}
        </div>
        {doing.trouble === null ? null : <TroubleNotice trouble={doing.trouble} />}
      </form>
      <PersonState
        state={person.state}
        isBusy={doing.isDoing}
        onSignOut={() => void signOut()}
        onState={(state) => void make({ state })}
      />
    </SidePanel>
  );
}
