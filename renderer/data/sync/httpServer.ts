import { EventSourceParserStream } from "eventsource-parser/stream";
import { askFacility, checked, parsed } from "#renderer/data/sync/askFacility.ts";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { linesOf } from "#renderer/data/sync/linesOf.ts";
import { bootstrapLine } from "#shared/protocol/bootstrap.ts";
import { hello, liveEvent, me } from "#shared/protocol/hello.ts";
import { pullAnswer } from "#shared/protocol/pull.ts";
import { pushAnswer } from "#shared/protocol/push.ts";
import { refusedAnswer, resolvedAnswer } from "#shared/protocol/refused.ts";
import { SYNC_PATH } from "#shared/protocol/version.ts";

/** The facility backend over HTTP, by way of the main process, for the person whose desk this is. */
export function httpServer(desk: string, send: typeof fetch = fetch): FacilityServer {
  const { ask, get, post } = askFacility(desk, SYNC_PATH, send);
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
    refused: () => get("refused", refusedAnswer),
    resolved: (request) => post("refused/resolved", request, resolvedAnswer),
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
