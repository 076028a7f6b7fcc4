import { isLoopback } from "#backend/access/isLoopback.ts";

/** `isOpen`: nobody signs in. `isSealed`: TLS here, or in a proxy in front. */
type Listening = { readonly host: string; readonly isOpen: boolean; readonly isSealed: boolean };

/** Throws with a sentence where a backend must not listen: beyond this machine, unless people sign in and nobody reads it on the way. */
export function checkHost({ host, isOpen, isSealed }: Listening): void {
  if (isLoopback(host)) return;
  if (isOpen)
    throw new Error(
      `Nobody signs in here, so this backend listens on this machine only, not on ${host}. Give it people first: npm run backend -- add-user (docs/backend.md).`,
    );
  if (!isSealed)
    throw new Error(
      `On ${host} passwords would cross the network for everybody to read. Give it --tls-cert and --tls-key, or --trusted-proxy where a proxy does that (docs/backend.md).`,
    );
}
