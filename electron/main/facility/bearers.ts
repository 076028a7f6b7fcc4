import type { KeptPerson } from "#electron/main/facility/keptSessions.ts";
import type { Secrets } from "#electron/main/facility/secrets.ts";
import { isFresh, parseGrant, refused, renew, type Grant } from "#electron/main/oidc/grant.ts";

type Deps = {
  readonly secrets: Secrets;
  readonly now: () => number;
  /** Keeps a person's token, or, undefined, throws it away. */
  readonly keepToken: (personId: string, token: string | undefined) => void;
};

/** What requests carry for a person: the token of a password as it is, that of an identity provider renewed in time. */
export function openBearers({ secrets, now, keepToken }: Deps) {
  const renewing = new Map<string, Promise<string | null>>();
  const renewed = async (person: KeptPerson, held: string, grant: Grant): Promise<string | null> => {
    const next = await renew(grant, now);
    if (next === "offline" || next === "broken" || next === "cancelled") throw new Error(`the provider: ${next}`);
    // Signed out, or in anew, meanwhile: not ours to keep.
    if (secrets.read(person, "token") !== held) return null;
    keepToken(person.id, next === "refused" ? undefined : JSON.stringify(next));
    return next === "refused" ? null : next.access;
  };
  return {
    /** Null where there is none. Rejects where the provider does not answer: the token may be good again later. */
    async of(person: KeptPerson): Promise<string | null> {
      const held = secrets.read(person, "token");
      const grant = held === undefined ? undefined : parseGrant(held);
      if (held === undefined || grant === undefined) return held ?? null;
      if (isFresh(grant, now())) return grant.access;
      // One at a time: a refresh token works once, and two windows' worth of requests come together.
      const running = renewing.get(person.id) ?? renewed(person, held, grant).finally(() => renewing.delete(person.id));
      renewing.set(person.id, running);
      return running;
    },
    /** The facility does not know this token any more. */
    refuse(person: KeptPerson, token: string): void {
      const held = secrets.read(person, "token");
      const grant = held === undefined ? undefined : parseGrant(held);
      if ((grant?.access ?? held) !== token) return;
      const next = grant && refused(grant);
      keepToken(person.id, next && JSON.stringify(next));
    },
  };
}
