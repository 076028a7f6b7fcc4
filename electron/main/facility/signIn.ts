import { askSignIn, askSignOut } from "#electron/main/facility/askBackend.ts";
import type { FacilityAddress } from "#electron/main/facility/facilityAddress.ts";
import type { KeptPerson } from "#electron/main/facility/keptSessions.ts";
import type { PasswordCheck } from "#electron/main/facility/passwordCheck.ts";
import type { Secrets } from "#electron/main/facility/secrets.ts";
import type { SignInResult } from "#shared/ipc/facilityRequests.ts";
import type { SignInRequest } from "#shared/protocol/session.ts";

export type SignInDeps = {
  readonly place: FacilityAddress;
  readonly people: readonly KeptPerson[];
  readonly secrets: Secrets;
  readonly check: PasswordCheck;
  /** Wrong passwords that this computer itself saw, by person; slows guessing down while the facility does not answer. */
  readonly failures: Map<string, { readonly count: number; readonly at: number }>;
  readonly now: () => number;
  /** Opens their desk and answers its name. */
  readonly onSignedIn: (person: Omit<KeptPerson, "left">) => string;
  /** The facility does not know this password any more. */
  readonly onOldPassword: (personId: string) => void;
};

const FREE_TRIES = 5;
const LONGEST_WAIT_MS = 60_000;

/** Asks the facility; where nobody answers, this computer checks the password itself if it has seen the right one. */
export async function signIn(deps: SignInDeps, request: SignInRequest): Promise<SignInResult> {
  const asked = await askSignIn(deps.place.origin, request);
  const known = deps.people.find((person) => plain(person.signInName) === plain(request.name));
  switch (asked.kind) {
    case "signed-in": {
      const { secrets, place } = deps;
      const { id, name } = asked.me;
      const before = deps.people.find((person) => person.id === id);
      const oldToken = before === undefined ? undefined : secrets.read(before, "token");
      if (oldToken !== undefined) void askSignOut(place.origin, oldToken);
      const token = secrets.keep(id, "token", asked.token);
      const check = secrets.keep(id, "check", await deps.check.make(request.password));
      const desk = deps.onSignedIn({ id, name, signInName: request.name.trim(), token, check });
      return { kind: "signed-in", desk, isOffline: false };
    }
    case "offline":
      return known === undefined ? { kind: "offline" } : checkHere(deps, known, request.password);
    case "refused":
      await forgetOldPassword(deps, known, request.password);
      return asked;
    default:
      return asked;
  }
}

async function checkHere(deps: SignInDeps, person: KeptPerson, password: string): Promise<SignInResult> {
  const check = deps.secrets.read(person, "check");
  if (check === undefined) return { kind: "offline" };
  const { count, at } = deps.failures.get(person.id) ?? { count: 0, at: 0 };
  const waitMs =
    count < FREE_TRIES ? 0 : at + Math.min(1_000 * 2 ** (count - FREE_TRIES), LONGEST_WAIT_MS) - deps.now();
  if (waitMs > 0) return { kind: "wait", seconds: Math.ceil(waitMs / 1_000) };
  // Counted before it is looked at: many at once count as many.
  deps.failures.set(person.id, { count: count + 1, at: deps.now() });
  if (!(await deps.check.passes(password, check))) return { kind: "refused" };
  deps.failures.delete(person.id);
  return { kind: "signed-in", desk: deps.onSignedIn(person), isOffline: true };
}

/** The facility refuses what this computer would let in: it was changed there, or the person may not come in any more. */
async function forgetOldPassword(deps: SignInDeps, person: KeptPerson | undefined, password: string): Promise<void> {
  const check = person === undefined ? undefined : deps.secrets.read(person, "check");
  if (person !== undefined && check !== undefined && (await deps.check.passes(password, check)))
    deps.onOldPassword(person.id);
}

/** Sign-in names as the backend compares them. */
function plain(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
