import type { LiveEvent } from "#shared/protocol/hello.ts";

/** A live line over HTTP, as a station opens it. */
export async function openLive(url: string, authorization: string) {
  const cut = new AbortController();
  const response = await fetch(`${url}/sync/v1/live`, { headers: { authorization }, signal: cut.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const waiting: string[] = [];
  const state = { rest: "" };
  /** The next event; undefined where the line has ended. Comments are passed over. */
  const next = async (): Promise<LiveEvent | undefined> => {
    for (;;) {
      const line = waiting.shift();
      if (line !== undefined && line.startsWith("data: ")) return JSON.parse(line.slice("data: ".length)) as LiveEvent;
      if (line !== undefined) continue;
      const read = await reader?.read();
      if (read === undefined || read.done) return undefined;
      const blocks = (state.rest + read.value).split("\n\n");
      state.rest = blocks.pop() ?? "";
      waiting.push(...blocks);
    }
  };
  return { status: response.status, next, close: () => cut.abort() };
}
