import { createHash } from "node:crypto";

/** Where the facility backend answers, and by which name this computer keeps it apart from others. */
export type FacilityAddress = { readonly origin: string; readonly name: string };

/**
 * Reads the address of a facility backend. Only https, or http on this machine: nothing else may be spoken to. Without a scheme
 * it is https. What stands behind "#" names the facility where its address changes with every start (`npm start` takes a free
 * port). Example: `http://127.0.0.1:4321#embedded`. Undefined for anything else.
 */
export function readFacilityAddress(address: string | undefined): FacilityAddress | undefined {
  const url = parse(address?.trim());
  if (url === undefined || !isAllowed(url) || url.username !== "" || url.password !== "") return undefined;
  return { origin: url.origin, name: url.hash === "" ? url.origin : url.hash };
}

/** The name of a local database: one for each facility and person, so that nobody's outbox is ever sent as another's. */
export function deskOf({ name }: Pick<FacilityAddress, "name">, personId: string): string {
  return createHash("sha256").update(`${name} ${personId}`).digest("hex").slice(0, 12);
}

function parse(address: string | undefined): URL | undefined {
  if (address === undefined || address === "") return undefined;
  const text = address.includes("://") ? address : `https://${address}`;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function isAllowed({ protocol, hostname }: URL): boolean {
  const isHere = hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";
  return hostname !== "" && (protocol === "https:" || (protocol === "http:" && isHere));
}
