import { EventSourceParserStream } from "eventsource-parser/stream";
import type * as z from "zod/mini";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { linesOf } from "#renderer/data/sync/linesOf.ts";
import type { FailureKind } from "#renderer/data/sync/syncState.ts";
import { DESK_HEADER, FACILITY_PATH } from "#shared/ipc/address.ts";
import { bootstrapLine } from "#shared/protocol/bootstrap.ts";
import { hello, liveEvent, me } from "#shared/protocol/hello.ts";
import { pullAnswer } from "#shared/protocol/pull.ts";
import { pushAnswer } from "#shared/protocol/push.ts";
import { SYNC_PATH } from "#shared/protocol/version.ts";

type Init = Omit<RequestInit, "headers"> & {
  readonly headers?: Readonly<Record<string, string>>;
  /** The status that is an answer though it is none of success. */
  readonly expected?: number;
};

const FAILURES: Readonly<Record<number, FailureKind>> = {
  401: "sign-in",
  403: "forbidden",
  426: "upgrade",
  429: "too-many",
  503: "offline",
};

/** The facility backend over HTTP, by way of the main process, for the person whose desk this is. Nothing that comes back is believed before it is checked. */
export function httpServer(desk: string, send: typeof fetch = fetch): FacilityServer {
  const ask = async (path: string, { headers = {}, expected, ...init }: Init = {}): Promise<Response> => {
    const asked = { ...init, headers: { ...headers, [DESK_HEADER]: desk } };
    const answer = await send(`${FACILITY_PATH}${SYNC_PATH}/${path}`, asked).catch(() => {
      throw new ServerFailure("offline");
    });
    if (answer.ok || answer.status === expected) return answer;
    const waitS = Number(answer.headers.get("retry-after") ?? 0);
    throw new ServerFailure(FAILURES[answer.status] ?? "broken", `${path}: ${answer.status}`, waitS * 1000);
  };
  const get = async <T>(path: string, schema: z.ZodMiniType<T>) => checked(schema, await jsonOf(await ask(path)));
  const post = async <T>(path: string, body: object, schema: z.ZodMiniType<T>) => {
    const headers = { "content-type": "application/json" };
    return checked(schema, await jsonOf(await ask(path, { method: "POST", headers, body: JSON.stringify(body) })));
  };
  return {
    hello: () => get("hello", hello),
    me: () => get("me", me),
    push: (request) => post("push", request, pushAnswer),
    pull: (request) => post("pull", request, pullAnswer),
    async *bootstrap() {
      for await (const line of linesOf(bodyOf(await ask("bootstrap")))) yield checked(bootstrapLine, parsed(line));
    },
    async pack(sha256) {
      const answer = await ask(`pack/${sha256}`, { expected: 404 });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
    async *live(signal) {
      const text = bodyOf(await ask("live", { signal })).pipeThrough(new TextDecoderStream());
      const reader = text.pipeThrough(new EventSourceParserStream()).getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read())
        yield checked(liveEvent, parsed(next.value.data));
    },
  };
}

function bodyOf({ body }: Response): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (body === null) throw new ServerFailure("broken", "an answer without content");
  return body;
}

async function jsonOf(answer: Response): Promise<unknown> {
  // A line that is cut in the middle of an answer is no answer; a page of a captive portal is none either.
  return parsed(
    await answer.text().catch(() => {
      throw new ServerFailure("offline");
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServerFailure("broken", "an answer that is no JSON");
  }
}

function checked<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new ServerFailure("broken", "an answer of another form");
  return result.data;
}
