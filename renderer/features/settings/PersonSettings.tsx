import { useState } from "react";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { status } from "#renderer/data/queries/status.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { Setting } from "#renderer/ui/frame/Setting.tsx";
import { settingsWords } from "#renderer/text/settings.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import { ROLES, type Actor } from "#shared/domain/beamtime/booking.ts";

function PersonFields(props: { person: Actor; onChange: (person: Actor) => void }) {
  const t = useWords(settingsWords);
  const language = useLanguage();
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
            props.onChange({ ...person, roles: [ROLES.find((role) => role === event.target.value) ?? "viewer"] })
          }
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {glossary[language].role[role]}
            </option>
          ))}
        </select>
      </Setting>
    </>
  );
}

/** Name and role that stand in for a sign-in where nobody signs in. */
export function PersonSettings() {
  const t = useWords(settingsWords);
  const desk = useDesk();
  const chosen = useLive(() => preferences(desk.db), [desk.db]);
  const known = useLive(() => status(desk.db), [desk.db]);
  // Who has signed in has the name and the roles that the facility gave.
  if (!chosen || !known || (known.me !== null && known.me.id !== THIS_DEVICE)) return null;
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
