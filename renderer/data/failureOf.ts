import type { Failure } from "#renderer/data/commitResult.ts";

const CLOSED = [
  "DatabaseClosedError",
  "InvalidStateError",
  "OpenFailedError",
  "VersionError",
  "MissingAPIError",
  "NoSuchDatabaseError",
];
const BROKEN = ["AbortError", "UnknownError", "TimeoutError", "NotReadableError"];

/**
 * Which failure of the machine the error tells of; undefined for anything else, which is a bug and must go on being thrown.
 * Dexie wraps: a full disk ends the transaction, so it can arrive as an AbortError with the real one inside.
 */
export function failureOf(error: unknown): Failure | undefined {
  const names = namesIn(error);
  if (names.includes("QuotaExceededError")) return "disk-full";
  if (names.some((name) => CLOSED.includes(name))) return "database-closed";
  if (names.some((name) => BROKEN.includes(name))) return "unknown";
  return undefined;
}

function namesIn(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const name = "name" in error && typeof error.name === "string" ? [error.name] : [];
  const inner = "inner" in error ? namesIn(error.inner) : [];
  const several = "failures" in error && Array.isArray(error.failures) ? error.failures.flatMap(namesIn) : [];
  return [...name, ...inner, ...several];
}
