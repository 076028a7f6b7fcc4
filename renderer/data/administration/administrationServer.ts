import { askFacility } from "#renderer/data/sync/askFacility.ts";
import {
  auditAnswer,
  clientsAnswer,
  peopleAnswer,
  personAnswer,
  revokeAnswer,
  sessionsAnswer,
  type AuditAnswer,
  type AuditFilter,
  type AuditPlace,
  type ClientsAnswer,
  type PeopleAnswer,
  type PersonAnswer,
  type RevokeRequest,
  type SessionsAnswer,
} from "#shared/protocol/administration.ts";
import { hello } from "#shared/protocol/hello.ts";
import type { NewPerson, PersonChange } from "#shared/protocol/person.ts";
import { ADMIN_PATH, SYNC_PATH } from "#shared/protocol/version.ts";

export type SignInWays = readonly ("open" | "password" | "oidc" | "device-code")[];

/** What administrators ask of the facility. Only over the network: nothing of it is kept here. A call that fails throws. */
export type AdministrationServer = {
  ways(): Promise<SignInWays>;
  people(): Promise<PeopleAnswer["people"]>;
  addPerson(person: NewPerson): Promise<PersonAnswer>;
  changePerson(id: string, change: PersonChange): Promise<PersonAnswer>;
  sessions(): Promise<SessionsAnswer["sessions"]>;
  revoke(wanted: RevokeRequest): Promise<number>;
  clients(): Promise<ClientsAnswer["clients"]>;
  audit(filter: AuditFilter, before: AuditPlace | null): Promise<AuditAnswer>;
  /** All lines that the filter lets through, as CSV. */
  exportAudit(filter: AuditFilter): Promise<Blob>;
};

export function administrationServer(desk: string, send: typeof fetch = fetch): AdministrationServer {
  const { get, post, sendTo } = askFacility(desk, ADMIN_PATH, send);
  return {
    ways: async () => (await askFacility(desk, SYNC_PATH, send).get("hello", hello)).signIn,
    people: async () => (await get("people", peopleAnswer)).people,
    addPerson: (person) => post("people/add", person, personAnswer),
    changePerson: (id, change) => post("people/change", { id, change }, personAnswer),
    sessions: async () => (await get("sessions", sessionsAnswer)).sessions,
    revoke: async (wanted) => (await post("sessions/revoke", wanted, revokeAnswer)).ended,
    clients: async () => (await get("clients", clientsAnswer)).clients,
    audit: (filter, before) => post("audit", { filter, before }, auditAnswer),
    exportAudit: async (filter) => (await sendTo("audit/export", filter)).blob(),
  };
}
