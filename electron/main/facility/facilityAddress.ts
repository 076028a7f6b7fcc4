import { createHash } from "node:crypto";

/** Where the facility backend answers, and which local database its rows are kept in. */
export type FacilityAddress = { readonly origin: string; readonly desk: string };

/**
 * Reads the address that the program was started with. Only https, or http on this machine: nothing else may be spoken to.
 * What stands behind "#" names the facility where its address changes with every start (`npm start` takes a free port).
 * Example: `http://127.0.0.1:4321#embedded`. Undefined for anything else: the program works alone then.
 */
export function readFacilityAddress(address: string | undefined, personId: string): FacilityAddress | undefined {
  const url = parse(address);
  if (url === undefined || !isAllowed(url) || url.username !== "" || url.password !== "") return undefined;
  // One database per facility and person: nobody's outbox is ever sent as another's.
  const name = url.hash === "" ? url.origin : url.hash;
  const desk = createHash("sha256").update(`${name} ${personId}`).digest("hex").slice(0, 12);
  return { origin: url.origin, desk };
}

function parse(address: string | undefined): URL | undefined {
  try {
    return address === undefined ? undefined : new URL(address);
  } catch {
    return undefined;
  }
}

function isAllowed({ protocol, hostname }: URL): boolean {
  const isHere = hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";
  return protocol === "https:" || (protocol === "http:" && isHere);
}
