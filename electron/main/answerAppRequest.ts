import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { contentSecurityPolicy } from "#electron/main/contentSecurityPolicy.ts";
import { resolveAppFile } from "#electron/main/resolveAppFile.ts";
import { startAddress } from "#shared/ipc/address.ts";

export type AppSource = {
  /** Folder of the built window, absolute. */
  readonly root: string;
  /** Address of the dev server, `http://127.0.0.1:<port>`; absent in everything that is handed out. */
  readonly devServer?: string | undefined;
  /** Whose desk the document may show; absent: any. */
  readonly desk?: {
    readonly mayShow: (search: string) => boolean;
    /** What the address of the document says instead. */
    readonly search: () => string;
  };
};

/** Separate from Electron, so that the table of addresses can be tried without a window. */
export async function answerAppRequest(source: AppSource, request: Pick<Request, "method" | "url">): Promise<Response> {
  if (request.method !== "GET") return refuse(405);
  const file = resolveAppFile(request.url);
  if (source.devServer !== undefined && file.kind !== "document")
    return answerFromDevServer(source.devServer, request.url);
  if (file.kind === "refused") return refuse(file.why === "another-host" ? 403 : 400);
  if (file.kind === "document") {
    // "Back" and "reload" name desks that may have been left or locked since.
    if (source.desk?.mayShow(new URL(request.url).search) === false) return redirect(source.desk.search());
    return answerDocument(source);
  }
  const type = contentTypes[extname(file.path)];
  if (type === undefined) return refuse(404);
  const body = await readOrUndefined(join(source.root, file.path));
  return body === undefined ? refuse(404) : new Response(body, { headers: { ...fixedHeaders, "content-type": type } });
}

async function answerDocument(source: AppSource): Promise<Response> {
  const page =
    source.devServer === undefined
      ? await readOrUndefined(join(source.root, "index.html"))
      : await devPage(source.devServer);
  if (page === undefined) return refuse(404);
  const nonce = randomBytes(18).toString("base64");
  return new Response(withNonce(page.toString(), nonce), {
    headers: {
      ...fixedHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy(nonce, source.devServer),
      // A nonce that comes back from a cache would be none.
      "cache-control": "no-store",
    },
  });
}

/** The nonce where libraries look for it. Throws if the page has no head: it would run without its styles. */
export function withNonce(page: string, nonce: string): string {
  if (!page.includes("<head>")) throw new Error("index.html has no <head> to put the nonce into");
  return page
    .replace("<head>", `<head><meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`)
    .replaceAll(devInlineScript, `<script type="module" nonce="${nonce}">`);
}

/** The dev server writes its hot reload starter inline; the built page has no inline script, so nothing matches there. */
const devInlineScript = '<script type="module">';

async function devPage(devServer: string): Promise<string> {
  return (await fetch(`${devServer}/`)).text();
}

async function answerFromDevServer(devServer: string, address: string): Promise<Response> {
  const { pathname, search } = new URL(address);
  return fetch(`${devServer}${pathname}${search}`);
}

async function readOrUndefined(path: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

function redirect(search: string): Response {
  return new Response(null, { status: 302, headers: { ...fixedHeaders, location: `${startAddress}${search}` } });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: fixedHeaders });
}

const fixedHeaders = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};
