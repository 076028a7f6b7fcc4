import { parseAddress } from "#electron/main/appAddress.ts";

/** Hosts by their whole name: neither their sub-domains nor names that end alike. */
const externalHosts: ReadonlySet<string> = new Set(["user.nanoterasu.jp", "www.nanoterasu.jp", "nanoterasu.jp"]);
const mailbox = /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const mailFields: ReadonlySet<string> = new Set(["subject", "body"]);

/**
 * The address to hand to the system browser or mail program, or undefined where it is not on the list.
 *
 * The answer is the parser's spelling, not the text that came in: what was judged is what is opened.
 * `https:` on the standard port with an exact host and no user name; `mailto:` with one mailbox and at most
 * subject and body (mail programs know fields that attach files).
 */
export function externalAddress(text: string): string | undefined {
  const url = parseAddress(text);
  if (url === undefined) return undefined;
  if (url.protocol === "https:") return isListedPage(url) ? url.href : undefined;
  if (url.protocol === "mailto:") return isPlainMail(url) ? url.href : undefined;
  return undefined;
}

function isListedPage(url: URL): boolean {
  return externalHosts.has(url.hostname) && url.port === "" && url.username === "" && url.password === "";
}

function isPlainMail(url: URL): boolean {
  return mailbox.test(url.pathname) && [...url.searchParams.keys()].every((field) => mailFields.has(field));
}
