const ownHosts: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** http on this machine: no network in between that could listen. */
export function isOnThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ownHosts.has(hostname);
}

/**
 * The provider's page as the system's browser may be given it. Where it lies is the provider's word, so anything but https, or http
 * on this machine, is refused with an error: a file or another program must not be opened by it.
 */
export function signInPage(text: string): string {
  const page = new URL(text);
  if (page.protocol !== "https:" && !isOnThisMachine(page))
    throw new Error("The provider's page is no page of the web");
  return page.href;
}
