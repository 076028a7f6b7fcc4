import { useState } from "react";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { Setting } from "#renderer/features/settings/Setting.tsx";
import { settingsWords } from "#renderer/text/settings.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { Actor, Role } from "#shared/domain/beamtime/booking.ts";

const roles: readonly Role[] = [
  "administrator",
  "shared-use-office",
  "coalition-office",
  "beamline-scientist",
  "operator",
  "support-coordinator",
  "finance",
  "viewer",
];

function PersonFields(props: { person: Actor; onChange: (person: Actor) => void }) {
  const t = useWords(settingsWords);
  const { person } = props;
  const [name, setName] = useState(person.name);
  const keepName = () => {
    const wanted = name.trim();
    if (wanted && wanted !== person.name) props.onChange({ ...person, name: wanted });
    else setName(person.name);
  };
  return (
    <>
      <Setting name={t.name} text={t.personText}>
        <input
          className="input"
          aria-label={t.name}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onBlur={keepName}
          onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && keepName()}
        />
      </Setting>
      <Setting name={t.role}>
        <select
          className="input"
          aria-label={t.role}
          value={person.roles[0] ?? "viewer"}
          onChange={(event) =>
            props.onChange({ ...person, roles: [roles.find((role) => role === event.target.value) ?? "viewer"] })
          }
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t.roles[role]}
            </option>
          ))}
        </select>
      </Setting>
    </>
  );
}

/** Name and role that stand in for a sign-in while no backend is connected. */
export function PersonSettings() {
  const t = useWords(settingsWords);
  const desk = useDesk();
  const chosen = useLive(() => preferences(desk.db), [desk.db]);
  if (!chosen) return null;
  const person = chosen.person ?? desk.actor();
  return (
    <section>
      <h2>{t.person}</h2>
      <PersonFields
        key={person.name}
        person={person}
        onChange={(next) => void setPreference(desk.db, "person", next)}
      />
    </section>
  );
}
