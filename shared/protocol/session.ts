import * as z from "zod/mini";
import { me } from "#shared/protocol/hello.ts";

// Where `hello` names the way `password`: a name and a password are changed for a token, which every later request carries as
// `Authorization: Bearer <token>`. `POST sign-out` (no body) makes the token worth nothing.

/**
 * `POST sign-in`. Letters are compared without their width and case (NFKC).
 * A wrong name, a wrong password and a person who may not sign in any more get the same answer: 401 `sign-in`. After several of them
 * 429 `too-many`, which says how long to wait; the right password is not looked at before.
 */
export const signInRequest = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  password: z.string().check(z.minLength(1), z.maxLength(1000)),
});
export type SignInRequest = z.infer<typeof signInRequest>;

/** The token is shown once; the backend itself keeps only its hash. */
export const signInAnswer = z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)), me });
export type SignInAnswer = z.infer<typeof signInAnswer>;
