import type { News } from "#backend/store/store.ts";

/** Hands news on to whoever listens in this process. */
export type NewsBoard = {
  listen(hear: (news: News) => void): () => void;
  /** A payload of NOTIFY. */
  post(payload: string): void;
};

export function newsBoard(): NewsBoard {
  const listeners = new Set<(news: News) => void>();
  return {
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    post(payload) {
      const news = JSON.parse(payload) as News;
      for (const hear of listeners) hear(news);
    },
  };
}
