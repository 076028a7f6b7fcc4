import { isObject, parseObject } from "#electron/main/keptFile.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";

/** Somebody who was signed in on this computer. */
export type KeptPerson = {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  /** Unsent and refused changes that a sign-out left in the person's database. */
  readonly left: number;
  /** Sealed by the system's key store; absent where there is none. */
  readonly token?: string | undefined;
  readonly check?: string | undefined;
};

/** What this computer remembers of one facility. */
export type KeptFacility = {
  readonly title: Bilingual | null;
  /** The last one first. */
  readonly people: readonly KeptPerson[];
  /** Whose desk is open. */
  readonly current: string | null;
  readonly isLocked: boolean;
  /** Databases that a sign-out has still to empty. */
  readonly purge: readonly string[];
};

/** By the name of the facility. */
export type KeptSessions = Readonly<Record<string, KeptFacility>>;

export const unknownFacility: KeptFacility = { title: null, people: [], current: null, isLocked: false, purge: [] };

/** Reads what it can and leaves out the rest. By hand and not by schema: it runs before the window opens. Never throws. */
export function parseKeptSessions(text: string): KeptSessions {
  const entries = Object.entries(parseObject(text));
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (isObject(value) ? [[name, parseFacility(value)]] : [])),
  );
}

function parseFacility({ title, people, current, isLocked, purge }: Readonly<Record<string, unknown>>): KeptFacility {
  return {
    title: parseTitle(title),
    people: list(people).flatMap(parsePerson),
    current: typeof current === "string" ? current : null,
    isLocked: isLocked === true,
    purge: list(purge).filter((desk): desk is string => typeof desk === "string" && /^[0-9a-f]{12}$/.test(desk)),
  };
}

function parseTitle(title: unknown): Bilingual | null {
  if (!isObject(title)) return null;
  const { ja, en } = title;
  return typeof ja === "string" && typeof en === "string" ? { ja, en } : null;
}

function parsePerson(person: unknown): KeptPerson[] {
  if (!isObject(person)) return [];
  const { id, name, signInName, left, token, check } = person;
  if (typeof id !== "string" || typeof name !== "string" || typeof signInName !== "string") return [];
  return [
    {
      id,
      name,
      signInName,
      left: typeof left === "number" && Number.isInteger(left) && left > 0 ? left : 0,
      ...(typeof token === "string" && { token }),
      ...(typeof check === "string" && { check }),
    },
  ];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
