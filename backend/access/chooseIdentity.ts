import { jwtReader, type OidcSettings } from "#backend/access/readJwt.ts";
import type { SignInWay, WhoIs } from "#backend/access/whoIs.ts";
import { findSubject, subjectOf } from "#backend/people/findSubject.ts";
import { hasPeople } from "#backend/people/hasPeople.ts";
import { findSession } from "#backend/people/sessions.ts";
import type { Store } from "#backend/store/store.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

type Choice = {
  readonly store: Store;
  readonly now: () => InstantMs;
  readonly accounts: boolean;
  readonly oidc: OidcSettings | undefined;
};

/**
 * Where nobody has been entered, whoever can reach the backend is the person at this device, who may do everything; it then serves
 * this machine only. From the first person on, with `accounts` or with `oidc`, people sign in, and that never goes back.
 */
export async function chooseIdentity({ store, now, accounts, oidc }: Choice): Promise<WhoIs> {
  const known = { people: accounts || oidc !== undefined || (await hasPeople(store.db)) };
  const signedIn: readonly SignInWay[] = oidc === undefined ? ["password"] : ["oidc", "device-code", "password"];
  const findVouched = oidc === undefined ? async () => undefined : vouchedBy(oidc, { store, now });
  store.listen((news) => {
    if ("rightsOf" in news) known.people = true;
    // What was said meanwhile may be lost.
    else if (news.places === null && !known.people)
      hasPeople(store.db).then(
        (there) => (known.people ||= there),
        () => undefined,
      );
  });
  return {
    oidc,
    get ways() {
      return known.people ? signedIn : (["open"] as const);
    },
    async find(authorization, clientId) {
      if (!known.people) return { id: THIS_DEVICE, name: "", roles: ["administrator"] };
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
      if (token !== undefined) return findVouched(token);
      return findSession({ db: store.db, now: now() }, { authorization, clientId });
    },
  };
}

function vouchedBy(oidc: OidcSettings, { store, now }: Pick<Choice, "store" | "now">) {
  const subjectIn = jwtReader(oidc, now);
  return async (token: string) => {
    const subject = await subjectIn(token);
    if (subject === undefined) return undefined;
    return (await findSubject(store.db, subjectOf(oidc.issuer, subject))) ?? "stranger";
  };
}
