import type { Grant } from "#electron/main/oidc/grant.ts";
import type { Provider, ProviderFailure } from "#electron/main/oidc/provider.ts";
import { signInByBrowser } from "#electron/main/oidc/signInByBrowser.ts";
import { signInByCode, type DeviceCode } from "#electron/main/oidc/signInByCode.ts";

/** A person may have to look for a second factor. */
const LONGEST_MS = 600_000;

export type ElsewhereDeps = {
  readonly openBrowser: (address: string) => Promise<void>;
  /** What the browser shows at the end. */
  readonly words: () => string;
  readonly tellCode: (code: DeviceCode) => void;
  readonly now: () => number;
};

/** Sign-in at an identity provider, one at a time: a new one, or `cancel`, ends the one before. */
export function openElsewhere(deps: ElsewhereDeps) {
  const running: { end?: AbortController } = {};
  return {
    cancel: () => running.end?.abort(),
    async signIn(provider: Provider, how: "oidc" | "device-code"): Promise<Grant | ProviderFailure> {
      running.end?.abort();
      const end = new AbortController();
      running.end = end;
      const timer = setTimeout(() => end.abort(), LONGEST_MS);
      const { openBrowser, now } = deps;
      const { signal } = end;
      const asked =
        how === "oidc"
          ? signInByBrowser(provider, { openBrowser, words: deps.words(), now, signal })
          : signInByCode(provider, { tell: deps.tellCode, now, signal });
      return asked.finally(() => clearTimeout(timer));
    },
  };
}
