import { textColumn, timeColumn } from "#renderer/features/administration/columns.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { DataColumn } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { Language } from "#shared/ipc/channels.ts";
import type { Person } from "#shared/protocol/administration.ts";

export function peopleColumns(language: Language): DataColumn<Person>[] {
  const t = administrationWords[language];
  const roles = glossary[language].role;
  return [
    textColumn("name", t.name, { width: 176, opens: true, text: ({ name }) => name }),
    textColumn("roles", t.roles, {
      width: 160,
      grows: true,
      text: (person) => person.roles.map((role) => roles[role]).join(" · "),
    }),
    textColumn("reach", `${t.beamlines} · ${t.members}`, {
      width: 160,
      text: ({ beamlines, members }) => [...beamlines, ...members.map(shortMember)].join(" "),
    }),
    textColumn("way", t.signsIn, { width: 112, text: (person) => waysOf(person, language) }),
    textColumn("state", t.state, { width: 72, text: ({ state }) => t.states[state] }),
    timeColumn("seen", t.seen, { language, none: t.never, at: ({ seenAt }) => seenAt }),
  ];
}

export function shortMember(member: string): string {
  return member.replace("member:", "");
}

function waysOf({ hasPassword, subject }: Person, language: Language): string {
  const t = administrationWords[language];
  const ways = [...(hasPassword ? [t.byPassword] : []), ...(subject === null ? [] : [t.byProvider])];
  return ways.join(" · ") || t.noWay;
}
