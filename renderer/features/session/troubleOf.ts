import { sessionWords } from "#renderer/text/session.ts";
import type { Language } from "#shared/ipc/channels.ts";
import type { SignInResult } from "#shared/ipc/facilityRequests.ts";

/** Why somebody is not signed in, and what to do. */
export function troubleOf(result: Exclude<SignInResult, { kind: "signed-in" }>, language: Language): string {
  const t = sessionWords[language];
  switch (result.kind) {
    case "refused":
      return t.refused;
    case "wait":
      return t.wait(result.seconds);
    case "offline":
      return t.cannotCheck;
    case "broken":
      return t.broken;
    case "cancelled":
      return t.unfinished;
    case "stranger":
      return t.stranger;
  }
}
