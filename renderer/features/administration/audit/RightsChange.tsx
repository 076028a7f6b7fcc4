import { shortMember } from "#renderer/features/administration/people/peopleColumns.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Role } from "#shared/domain/beamtime/booking.ts";
import type { Language } from "#shared/ipc/channels.ts";
import type { Person } from "#shared/protocol/administration.ts";

type Noted = Partial<Pick<Person, "name" | "signInName" | "subject" | "roles" | "beamlines" | "members" | "state">>;
const FIELDS = ["name", "signInName", "subject", "roles", "beamlines", "members", "state"] as const;

/** What a person was and became; only what says something. Nothing for a sign-out, which changes nobody. */
export function RightsChange({ detail }: { readonly detail: unknown }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const { before, after } = Object(detail) as { readonly before?: Noted | null; readonly after?: Noted | null };
  if (!after) return null;
  const told = FIELDS.map((field) => [field, words(before, field, language), words(after, field, language)] as const);
  const shown = told.filter(([, was, is]) => (before ? was !== is : is !== ""));
  return (
    <table className="admin-compare">
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          {before ? <th scope="col">{t.was}</th> : null}
          <th scope="col">{t.became}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(([field, was, is]) => (
          <tr key={field}>
            <th scope="row">{t[field]}</th>
            {before ? <td>{was || t.none}</td> : null}
            <td>{is || t.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function words(person: Noted | null | undefined, field: (typeof FIELDS)[number], language: Language): string {
  if (!person) return "";
  const { states } = administrationWords[language];
  switch (field) {
    case "roles":
      return (person.roles ?? []).map((role: Role) => glossary[language].role[role]).join(" · ");
    case "beamlines":
      return (person.beamlines ?? []).join(" ");
    case "members":
      return (person.members ?? []).map(shortMember).join(" ");
    case "state":
      return person.state === undefined ? "" : states[person.state];
    default:
      return person[field] ?? "";
  }
}
