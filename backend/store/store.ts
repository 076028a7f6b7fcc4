import type { Database } from "#backend/store/tables.ts";

/** One transaction was published. `places` null: too many to name. */
export type RowNews = { readonly seq: number; readonly places: readonly Place[] | null };
/** That, or a person's rights or sessions have changed. */
export type News = RowNews | { readonly rightsOf: string };
/** A scope as it is stored, and for `busy` whose booking the block covers. */
export type Place = { readonly scope: string; readonly member: string | null };

/** The facility's database: embedded or a server, the same SQL on both. */
export type Store = {
  readonly kind: "pglite" | "postgres";
  readonly db: Database;
  /** Calls `hear` after each of them, of this process and of others on the same database. Returns how to stop. */
  listen(hear: (news: News) => void): () => void;
  close(): Promise<void>;
};

/** The channel of NOTIFY. */
export const CHANNEL = "beamline_desk_news";
