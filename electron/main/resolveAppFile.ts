import { isAppAddress, parseAddress } from "#electron/main/appAddress.ts";

/** What an `app://` address stands for: the one document, a file beside it, or nothing we hand out. */
export type AppFile =
  | { readonly kind: "document" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "refused"; readonly why: "another-host" | "not-a-plain-path" };

/** Screens are told apart by what follows "#", which never reaches the main process. */
const documentPaths: ReadonlySet<string> = new Set(["", "/", "/index.html"]);
/** Names of built files: no hidden ones, nothing to decode, no separator but "/". */
const fileSegment = /^[A-Za-z0-9_@-][A-Za-z0-9._@-]*$/;

/**
 * The file that an address asks for, as a path relative to the folder of the built window, "/" between segments.
 *
 * Refuses by allowing little: whatever holds "%", "\", a NUL, an empty or a dotted segment is no file of ours,
 * so there is no order of decoding and joining to get wrong. Dots that the URL parser has already folded away
 * (`app://main/a/../b.js`) arrive here as the plain path and cannot lead out of the root.
 *
 * Example: `app://main/assets/start-4f2a.js` → `assets/start-4f2a.js`; `app://main/..%2fsecret` → refused.
 */
export function resolveAppFile(address: string): AppFile {
  if (!isAppAddress(address)) return { kind: "refused", why: "another-host" };
  const path = parseAddress(address)?.pathname ?? "";
  if (documentPaths.has(path)) return { kind: "document" };
  const segments = path.slice(1).split("/");
  if (!segments.every((segment) => fileSegment.test(segment))) return { kind: "refused", why: "not-a-plain-path" };
  return { kind: "file", path: segments.join("/") };
}
