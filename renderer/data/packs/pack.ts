import type { Entity } from "#shared/sync/entities.ts";

/** Two thousand old rows in one record, named by the SHA-256 of its bytes: it never changes. Read as if they were rows. */
export type Pack = {
  readonly sha256: string;
  readonly entity: Entity;
  readonly scope: string;
  /** Every row begins (or was noted) in [from, to). */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly bytes: number;
  /** False until its bytes were fetched. */
  readonly here: boolean;
};

/** JSON, UTF-8: a list of rows. */
export type PackBytes = { readonly sha256: string; readonly bytes: Uint8Array };

/** Numbers of 32 bits made of the rows' keys, ascending: says without reading the bytes that a row is not in there. */
export type PackKeys = { readonly sha256: string; readonly keys: Uint32Array };

/** A row that went, while a pack still holds it. */
export type Tombstone = { readonly id: string };
