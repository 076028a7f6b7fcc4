import * as z from "zod/mini";
import { instantMs, sequence } from "#shared/protocol/wire.ts";

// A backup is text in UTF-8, a line of JSON each: the head; for every table a line that names it and its columns, and behind it
// its rows, an object each; the end. docs/backend.md has it for readers who write programs of their own.

/** Raised when the lines get another form. What the tables hold is told by `migration`. */
export const BACKUP_FORM = 1;

const head = z.object({
  kind: z.literal("beamline-desk-backup"),
  form: z.literal(BACKUP_FORM),
  at: instantMs,
  /** The step up to which the database had been brought: which tables and columns there are. */
  migration: z.string(),
});
const table = z.object({
  kind: z.literal("table"),
  table: z.string().check(z.regex(/^[a-z_]+$/)),
  columns: z.array(z.string().check(z.regex(/^[a-z_]+$/))),
});
/** `sha256`: of all bytes before this line. */
const end = z.object({ kind: z.literal("end"), rows: sequence, sha256: z.string() });

export const backupLine = z.discriminatedUnion("kind", [head, table, end]);
export type BackupLine = z.infer<typeof backupLine>;
export type BackupHead = z.infer<typeof head>;

/**
 * Every line that is no row begins like this; in a row of ours `kind` is never the first column (test/backend/backup says so).
 */
const OURS = '{"kind":"';

/** Undefined: a row. Throws where it begins as one of ours and is none. */
export function parseBackupLine(text: string): BackupLine | undefined {
  if (!text.startsWith(OURS)) return undefined;
  return backupLine.parse(JSON.parse(text));
}
