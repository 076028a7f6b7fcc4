import type { WhoIs } from "#backend/access/whoIs.ts";
import { hasPeople } from "#backend/people/hasPeople.ts";
import { findSession } from "#backend/people/sessions.ts";
import type { Store } from "#backend/store/store.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

type Choice = { readonly store: Store; readonly now: () => InstantMs; readonly accounts: boolean };

/**
 * Where nobody has been entered, whoever can reach the backend is the person at this device, who may do everything; it then serves
 * this machine only. From the first person on, or with `accounts`, people sign in, and that never goes back.
 */
export async function chooseIdentity({ store, now, accounts }: Choice): Promise<WhoIs> {
  const known = { people: accounts || (await hasPeople(store.db)) };
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
    get ways() {
      return known.people ? (["password"] as const) : (["open"] as const);
    },
    find: async (authorization, clientId) =>
      known.people
        ? findSession({ db: store.db, now: now() }, { authorization, clientId })
        : { id: THIS_DEVICE, name: "", roles: ["administrator"] },
  };
}
