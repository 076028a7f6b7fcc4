import * as z from "zod/mini";
import { SHORTEST_PASSWORD } from "#shared/domain/access/shortestPassword.ts";
import { ROLES } from "#shared/domain/beamtime/booking.ts";

// Whoever may sign in at a facility backend, as an administrator enters it: on the backend's command line and in its routes.

const words = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));

export const password = z.string().check(z.minLength(SHORTEST_PASSWORD), z.maxLength(1000));

/**
 * What a person is to the facility. A member's name stands in the names of scopes, between commas: it holds neither comma nor space.
 * `beamlines` say something for beamline scientists, `members` for the people of companies.
 */
export const personRights = z.object({
  roles: z.array(z.enum(ROLES)).check(z.minLength(1)),
  beamlines: z.array(z.string().check(z.regex(/^[\w-]{1,40}$/))).check(z.maxLength(100)),
  members: z.array(z.string().check(z.regex(/^member:[\w-]{1,60}$/))).check(z.maxLength(20)),
});

/** Somebody to be entered: who signs in with a password, or for whom the identity provider vouches, or both. */
export const newPerson = z
  .extend(personRights, {
    name: words(100),
    /** What is typed to sign in with the password; absent: the name. */
    signInName: z.optional(words(200)),
    password: z.optional(password),
    /** As which the identity provider knows the person (`sub`). */
    subject: z.optional(words(500)),
  })
  .check(
    z.refine(({ password: secret, subject }) => secret !== undefined || subject !== undefined, { path: ["password"] }),
  );
export type NewPerson = z.infer<typeof newPerson>;

/** What of a person changes; the rest stays. A new password, or `disabled`, signs the person out everywhere. */
export const personChange = z.partial(
  z.extend(personRights, { name: words(100), password, state: z.enum(["active", "disabled"]) }),
);
export type PersonChange = z.infer<typeof personChange>;
