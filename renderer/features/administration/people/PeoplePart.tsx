import { IconUserPlus } from "@tabler/icons-react";
import { useMemo, useState, type ReactNode } from "react";
import { AdminTable } from "#renderer/features/administration/AdminTable.tsx";
import { PartLayout } from "#renderer/features/administration/PartLayout.tsx";
import { FirstAdministrator, FirstDone } from "#renderer/features/administration/people/FirstAdministrator.tsx";
import { NewPersonPanel } from "#renderer/features/administration/people/NewPersonPanel.tsx";
import { peopleColumns } from "#renderer/features/administration/people/peopleColumns.ts";
import { PersonPanel } from "#renderer/features/administration/people/PersonPanel.tsx";
import { TroubleNotice } from "#renderer/features/administration/TroubleNotice.tsx";
import type { Trouble } from "#renderer/features/administration/useAsked.ts";
import type { SignInWays } from "#renderer/data/administration/administrationServer.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Person } from "#shared/protocol/administration.ts";

type PeoplePartProps = {
  readonly bar: ReactNode;
  readonly people: readonly Person[];
  readonly ways: SignInWays;
  /** Why the list could not be read anew, if so. */
  readonly trouble: Trouble | null;
  /** Somebody was entered or changed. */
  onChanged(): void;
};

const NEW = "new";
const idOf = ({ id }: Person) => id;
const classOf = ({ state }: Person) => (state === "disabled" ? "is-disabled" : "");

/** Everybody who may or might sign in; one of them, or somebody new, stands beside the list. */
export function PeoplePart({ bar, people, ways, trouble, onChanged }: PeoplePartProps) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const [openId, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [first, setFirst] = useState<string | null>(null);
  const columns = useMemo(() => peopleColumns(language), [language]);
  const isFirst = ways.includes("open");
  const close = () => setOpen(null);
  const changed = (words: string) => {
    setSaid(words);
    onChanged();
  };
  const added = (id: string, name: string) => {
    if (isFirst) {
      setFirst(name);
      close();
      return;
    }
    changed(t.added(name));
    setOpen(id);
  };
  const open = people.find(({ id }) => id === openId);
  const add = { hasProvider: ways.includes("oidc"), isFirst, onAdded: added, onClose: close };
  const panel =
    openId === NEW ? (
      <NewPersonPanel {...add} />
    ) : (
      open && <PersonPanel key={open.id} person={open} onChanged={changed} onClose={close} />
    );
  const openNew = () => setOpen(NEW);
  const tools = isFirst ? null : (
    <button type="button" className="button primary" data-testid="add-person" onClick={openNew}>
      <IconUserPlus size={16} stroke={1.75} aria-hidden />
      {t.addPerson}
    </button>
  );
  return (
    <PartLayout bar={bar} tools={tools} said={said} panel={panel}>
      {trouble === null ? null : <TroubleNotice trouble={trouble} onAgain={onChanged} />}
      {first !== null ? <FirstDone name={first} /> : null}
      {first === null && isFirst ? <FirstAdministrator isOpen={openId === NEW} onOpen={openNew} /> : null}
      {isFirst ? null : (
        <AdminTable
          label={t.parts.people}
          rows={people}
          columns={columns}
          selectedId={openId}
          empty={null}
          rowId={idOf}
          rowClass={classOf}
          onOpen={setOpen}
        />
      )}
    </PartLayout>
  );
}
