import { appHost, appScheme } from "#shared/ipc/address.ts";

/** The parts of an address, or undefined where it is none at all. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/**
 * Whether an address lies inside the program.
 *
 * Scheme and host are compared, not `origin`: Node does not know that our scheme is a standard one and answers
 * "null" for its origin, and a comparison by prefix would let `app://main.example.org` in.
 */
export function isAppAddress(address: string): boolean {
  const url = parseAddress(address);
  return (
    url !== undefined &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === "" &&
    url.password === ""
  );
}
