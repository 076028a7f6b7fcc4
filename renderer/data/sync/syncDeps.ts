import type { DataDeps } from "#renderer/data/deps.ts";

/** What settling and running again need from outside. */
export type SyncDeps = Pick<DataDeps, "db" | "now" | "random" | "loadRunCall">;
