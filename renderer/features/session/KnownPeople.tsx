import { sessionWords } from "#renderer/text/session.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { KnownPerson } from "#shared/ipc/facilityRequests.ts";

/** Who was here before, one press away; with what a sign-out has left of their work. */
export function KnownPeople(props: {
  people: readonly KnownPerson[];
  chosen: KnownPerson | undefined;
  onChoose: (person: KnownPerson) => void;
}) {
  const t = useWords(sessionWords);
  return (
    <div className="known-people" role="group" aria-label={t.known} data-testid="known-people">
      {props.people.map((person) => (
        <button
          key={person.id}
          type="button"
          className="button"
          aria-pressed={person.id === props.chosen?.id}
          onClick={() => props.onChoose(person)}
        >
          <strong>{person.name}</strong>
          {person.left > 0 ? <span>△ {t.leftHere(person.left)}</span> : null}
        </button>
      ))}
    </div>
  );
}
