import type { Client } from "pg";
import { CHANNEL } from "#backend/store/store.ts";

const AGAIN_AFTER_MS = 1_000;

/**
 * One connection that only listens. Broken, it is opened anew, and everybody is told that there may be news: what was said in
 * between is lost. Returns how to stop.
 */
export async function listenForNews(
  connect: () => Client,
  post: (payload: string) => void,
): Promise<() => Promise<void>> {
  const state: { client: Client | null; stopped: boolean } = { client: null, stopped: false };
  const open = async (): Promise<void> => {
    const client = connect();
    client.on("notification", ({ payload }) => post(payload ?? ""));
    client.on("error", () => undefined);
    client.on("end", () => {
      if (state.stopped) return;
      setTimeout(() => void reopen(), AGAIN_AFTER_MS).unref();
    });
    await client.connect();
    state.client = client;
    await client.query(`listen ${CHANNEL}`);
  };
  const reopen = async (): Promise<void> => {
    if (state.stopped) return;
    try {
      await open();
      post(JSON.stringify({ seq: 0, places: null }));
    } catch {
      setTimeout(() => void reopen(), AGAIN_AFTER_MS).unref();
    }
  };
  await open();
  return async () => {
    state.stopped = true;
    await state.client?.end();
  };
}
