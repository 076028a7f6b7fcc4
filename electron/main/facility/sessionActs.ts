import type { KeptFacility, KeptPerson } from "#electron/main/facility/keptSessions.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";

// What becomes of the memory of a facility when people come and go. Plain functions from the old to the new.

/** More than ever share a workstation; who left nothing behind is forgotten beyond. */
const MOST_PEOPLE = 12;

/** They are first in the list from now on, their desk is open and unlocked, and not to be emptied any more. */
export function signedIn(kept: KeptFacility, person: Omit<KeptPerson, "left">, desk: string): KeptFacility {
  const others = kept.people.filter(({ id }) => id !== person.id);
  const people = [{ ...person, left: 0 }, ...others];
  return {
    ...kept,
    people: people.filter(({ left }, place) => place < MOST_PEOPLE || left > 0),
    current: person.id,
    isLocked: false,
    purge: kept.purge.filter((one) => one !== desk),
  };
}

/** Nobody's desk is open. Whoever it was stays in the list, and so does the way back in. */
export function left(kept: KeptFacility): KeptFacility {
  return { ...kept, current: null, isLocked: false };
}

/** The same, for good: no token, no check, and the database `desk` is to be emptied. */
export function signedOut(kept: KeptFacility, desk: string): KeptFacility {
  const id = kept.current ?? "";
  const { people } = without(without(kept, id, "token"), id, "check");
  return { ...left(kept), people, purge: [...kept.purge.filter((one) => one !== desk), desk] };
}

/** Another token of the same sign-in, as sealed; undefined where it may not be on the disk. */
export function withToken(kept: KeptFacility, personId: string, token: string | undefined): KeptFacility {
  return { ...kept, people: kept.people.map((person) => (person.id === personId ? { ...person, token } : person)) };
}

/** What was sealed of this kind is gone. */
export function without(kept: KeptFacility, personId: string, kind: "token" | "check"): KeptFacility {
  const people = kept.people.map((person) => (person.id === personId ? { ...person, [kind]: undefined } : person));
  return { ...kept, people };
}

export function named(kept: KeptFacility, title: KeptFacility["title"]): KeptFacility {
  const [before, after] = [kept.title, title].map((one) => `${one?.ja}\n${one?.en}`);
  return before === after ? kept : { ...kept, title };
}

/** A database was emptied but for `left` changes: its person is forgotten where nothing waits. */
export function purged(kept: KeptFacility, of: { isOf: (id: string) => boolean; desk: string; left: number }) {
  const people = kept.people.map((person) => (of.isOf(person.id) ? { ...person, left: of.left } : person));
  return {
    ...kept,
    people: people.filter((person) => !of.isOf(person.id) || of.left > 0),
    purge: kept.purge.filter((desk) => desk !== of.desk),
  };
}

/** At a start: a desk opens by itself where the sign-in was kept over the end of the program, or where nobody signs in. */
export function atStart(kept: KeptFacility): KeptFacility {
  const person = kept.people.find(({ id }) => id === kept.current);
  const opens = person !== undefined && (person.token !== undefined || person.id === THIS_DEVICE);
  return opens || kept.current === null ? kept : left(kept);
}
