import { createHmac, timingSafeEqual } from "node:crypto";
import type { Cursor } from "#shared/protocol/wire.ts";

/** A transaction of the facility's history, as it is stored. */
export type Mark = { readonly epoch: string; readonly seq: number; readonly token: string };

/**
 * The cursor that is handed out: the stored mark, sealed. Only a cursor that this facility has given away can show that its history
 * is another one now; an invented one shows nothing and cannot make everybody fetch everything anew.
 */
export function sealCursor(mark: Mark, key: string): Cursor {
  return { epoch: mark.epoch, seq: mark.seq, token: `${mark.token}.${sealOf(mark, key)}` };
}

/** The mark in a cursor, undefined where the facility has never given it away. */
export function openCursor({ epoch, seq, token }: Cursor, key: string): Mark | undefined {
  const [random = "", seal = ""] = token.split(".");
  const mark = { epoch, seq, token: random };
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(mark, key))];
  return given.length === right.length && timingSafeEqual(given, right) ? mark : undefined;
}

function sealOf({ epoch, seq, token }: Mark, key: string): string {
  return createHmac("sha256", key).update(`${epoch} ${seq} ${token}`).digest("hex").slice(0, 32);
}
