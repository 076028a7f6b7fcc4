import * as z from "zod/mini";
import { ROLES } from "#shared/domain/beamtime/booking.ts";
import { epoch, instantMs, scope, sequence } from "#shared/protocol/wire.ts";

const bilingual = z.object({ ja: z.string(), en: z.string() });

/** `GET hello`: who answers there, before anybody signs in. */
export const hello = z.object({
  program: z.literal("beamline-desk"),
  protocol: z.int(),
  oldestProtocol: z.int(),
  facility: z.nullable(z.object({ name: bilingual, demo: z.nullable(z.enum(["S", "M", "L"])) })),
  /** `open`: nobody signs in, on this machine only. */
  signIn: z.array(z.enum(["open", "password", "oidc", "device-code"])),
  /** Where `signIn` names `oidc`: the provider, as which client a station asks it, and for which audience (`resource`). */
  oidc: z.optional(z.object({ issuer: z.url(), clientId: z.string(), audience: z.string() })),
  now: instantMs,
});
export type Hello = z.infer<typeof hello>;

/** `GET me`: as whom the backend knows the caller. */
export const me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  beamlines: z.array(z.string()),
  members: z.array(z.string()),
  scopes: z.array(scope),
});
export type Me = z.infer<typeof me>;

/** Events of `GET live` (server-sent). `poke` says that something is new, never what. */
export const liveEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("poke"), epoch, seq: sequence }),
  z.object({ kind: z.literal("revoked") }),
  z.object({ kind: z.literal("upgrade"), oldestProtocol: z.int() }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;

/** The body of every answer that is not 200: what happened, in a word that the window has sentences for. */
export const failure = z.object({
  error: z.enum([
    "sign-in",
    "forbidden",
    "upgrade",
    "too-large",
    "too-many",
    "bad-request",
    "not-found",
    "busy",
    "internal",
  ]),
  /** Seconds to wait before the next try. */
  retryAfterS: z.optional(z.number()),
});
export type Failure = z.infer<typeof failure>;
