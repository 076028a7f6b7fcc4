import * as z from "zod/mini";
import { LOCK_MINUTES } from "#shared/ipc/lockMinutes.ts";
import { signInRequest } from "#shared/protocol/session.ts";

// What the page may ask of the main process about the facility backend: where it is, who is signed in, lock and leave. No answer
// holds a token or a password: both stay in the main process (docs/security.md).

const nothing = z.undefined();
const bilingual = z.object({ ja: z.string(), en: z.string() });
/** The name of a local database: one for each facility and person. */
const deskKey = z.string().check(z.regex(/^[0-9a-f]{12}$/));

const lockMinutes = z.literal(LOCK_MINUTES);

/** Who answers at an address. */
const facilityAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answers"),
    name: z.nullable(bilingual),
    ways: z.array(z.enum(["open", "password", "oidc", "device-code"])),
  }),
  z.object({ kind: z.literal("offline") }),
  /** Neither https nor this computer, or no address at all. */
  z.object({ kind: z.literal("no-address") }),
  z.object({ kind: z.literal("another-program") }),
  /** It speaks a newer protocol than this program. */
  z.object({ kind: z.literal("upgrade") }),
]);
export type FacilityAnswer = z.infer<typeof facilityAnswer>;

const knownPerson = z.object({
  id: z.string(),
  name: z.string(),
  signInName: z.string(),
  /** Unsent changes and refused ones that a sign-out left here. */
  left: z.int(),
  /** Can the password be checked without the network? */
  canCheck: z.boolean(),
});
export type KnownPerson = z.infer<typeof knownPerson>;

const facilityState = z.object({
  /** Null: the program works alone. */
  address: z.nullable(z.string()),
  /** Given when the program was started, so it cannot be changed here. */
  isFixed: z.boolean(),
  name: z.nullable(bilingual),
  /** Who was signed in on this computer, the last one first. */
  people: z.array(knownPerson),
  /** Whose desk is open. */
  person: z.nullable(knownPerson),
  /** Is there a key store that keeps the sign-in over a restart? */
  keepsSignIn: z.boolean(),
  lockAfterMinutes: lockMinutes,
  /** Databases of people who signed out, which are still to be emptied. */
  purge: z.array(deskKey),
  language: z.enum(["ja", "en"]),
});
export type FacilityState = z.infer<typeof facilityState>;

const signInResult = z.discriminatedUnion("kind", [
  /** `isOffline`: checked on this computer, because the facility did not answer. */
  z.object({ kind: z.literal("signed-in"), desk: deskKey, isOffline: z.boolean() }),
  z.object({ kind: z.literal("refused") }),
  z.object({ kind: z.literal("wait"), seconds: z.int() }),
  /** Nobody answers, and this computer cannot check the password itself. */
  z.object({ kind: z.literal("offline") }),
  z.object({ kind: z.literal("broken") }),
  /** At the identity provider: given up, not finished in time, or refused there. */
  z.object({ kind: z.literal("cancelled") }),
  /** The identity provider vouches for somebody whom the facility has not entered. */
  z.object({ kind: z.literal("stranger") }),
]);
export type SignInResult = z.infer<typeof signInResult>;

export const facilityRequests = {
  "facility.state": { argument: nothing, answer: facilityState },
  /** Who answers there; null: at the address that is connected. */
  "facility.ask": { argument: z.nullable(z.string().check(z.maxLength(300))), answer: facilityAnswer },
  /** Asks who answers there and, where a facility does, keeps the address. */
  "facility.connect": { argument: z.string().check(z.maxLength(300)), answer: facilityAnswer },
  /** Forgets the address. False where it was given at the start, or somebody is signed in. */
  "facility.disconnect": { argument: nothing, answer: z.boolean() },
  "facility.signIn": { argument: signInRequest, answer: signInResult },
  /** At the facility's identity provider. Answers when the person is done there, which may take minutes. */
  "facility.signInElsewhere": { argument: z.enum(["oidc", "device-code"]), answer: signInResult },
  "facility.cancelSignIn": { argument: nothing, answer: nothing },
  /** Without a password, where the facility lets everybody in: the desk that is opened. Null where it does not. */
  "facility.open": { argument: nothing, answer: z.nullable(deskKey) },
  /** Nobody is signed in any more. `sign-out`: the token ends, and the person's database is to be emptied. */
  "facility.leave": { argument: z.enum(["switch", "sign-out"]), answer: nothing },
  /** The database of somebody who signed out was emptied; so many changes stay in it. */
  "facility.purged": { argument: z.object({ desk: deskKey, left: z.int() }), answer: nothing },
  "facility.lock": { argument: nothing, answer: nothing },
  "facility.lockAfter": { argument: lockMinutes, answer: nothing },
} as const;

export const facilityEvents = {
  /** The window was locked or unlocked. */
  "facility.locked": z.boolean(),
  /** What the person types on another device, and where. */
  "facility.deviceCode": z.object({ code: z.string(), address: z.string() }),
} as const;
