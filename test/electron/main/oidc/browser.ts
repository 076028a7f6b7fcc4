const FIELDS = /<input[^>]*type="hidden"[^>]*>/g;
const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** A browser with a person before it, who signs in as `login` wherever a page asks for it and agrees to everything; the last page's words. */
export async function browse(
  start: string,
  login: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<string> {
  const jar = new Map<string, string>();
  const steps = { left: 30 };
  const visit = async (address: string, body?: URLSearchParams): Promise<string> => {
    if (steps.left-- === 0) throw new Error(`${address} again and again`);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const method = body === undefined ? "GET" : "POST";
    const answer = await fetch(address, { method, headers: { cookie }, redirect: "manual", ...(body && { body }) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const next = answer.headers.get("location");
    if (next !== null) return visit(new URL(next, address).href);
    const page = await answer.text();
    const form = /<form[^>]*method="post"[^>]*>/i.exec(page)?.[0];
    if (form === undefined) return page;
    const hidden = [...page.matchAll(FIELDS)].map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")]);
    const fields = Object.fromEntries(hidden) as Record<string, string>;
    const filled = new URLSearchParams({ ...fields, ...typed, login, password: "any" });
    return visit(new URL(attribute(form, "action").replaceAll("&amp;", "&") || address, address).href, filled);
  };
  return visit(start);
}
