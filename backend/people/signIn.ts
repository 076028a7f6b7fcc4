import type { BackendDeps } from "#backend/deps.ts";
import { asActor } from "#backend/people/asActor.ts";
import { isPassword } from "#backend/people/password.ts";
import { beginSession } from "#backend/people/sessions.ts";
import { signInNameOf } from "#backend/people/signInName.ts";
import { countTry, forgetTry } from "#backend/people/slowDown.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { SignInRequest } from "#shared/protocol/session.ts";

export type SignedIn =
  | { readonly kind: "signed-in"; readonly token: string; readonly actor: Actor }
  | { readonly kind: "refused" }
  | { readonly kind: "wait"; readonly waitMs: number };

/** Name and password for a session. Why it was refused is told to nobody, and a refusal takes as long whatever was wrong. */
export async function signIn(
  { store, now, random }: Pick<BackendDeps, "store" | "now" | "random">,
  { name: typed, password }: SignInRequest,
  address: string,
): Promise<SignedIn> {
  const { db } = store;
  const name = signInNameOf(typed);
  const waitMs = await countTry(db, { name, address }, now());
  if (waitMs !== null) return { kind: "wait", waitMs };
  const person = await db
    .selectFrom("people")
    .selectAll()
    .where("sign_in_name", "=", name)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (!(await isPassword(password, person?.secret ?? null)) || person === undefined) return { kind: "refused" };
  await forgetTry(db, { name, address });
  const token = await beginSession({ db, now: now() }, { personId: person.id, random });
  return { kind: "signed-in", token, actor: asActor(person) };
}
