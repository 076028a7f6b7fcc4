import type { KeptPerson } from "#electron/main/facility/keptSessions.ts";
import type { Seal } from "#electron/main/facility/seal.ts";

export type SecretKind = "token" | "check";

/** Tokens and checks of passwords: in memory always, on the disk only where the key store is real. */
export type Secrets = {
  /** Answers what may be put on the disk: sealed, or undefined. */
  readonly keep: (personId: string, kind: SecretKind, text: string) => string | undefined;
  readonly read: (person: KeptPerson, kind: SecretKind) => string | undefined;
  readonly forget: (personId: string, kind: SecretKind) => void;
};

export function openSecrets(seal: Seal): Secrets {
  const held = new Map<string, string>();
  const keyOf = (id: string, kind: SecretKind) => `${kind} ${id}`;
  return {
    keep: (id, kind, text) => {
      held.set(keyOf(id, kind), text);
      return seal.isReal() ? seal.close(text) : undefined;
    },
    read: (person, kind) => {
      const known = held.get(keyOf(person.id, kind));
      const sealed = person[kind];
      if (known !== undefined || sealed === undefined || !seal.isReal()) return known;
      const opened = seal.open(sealed);
      if (opened !== undefined) held.set(keyOf(person.id, kind), opened);
      return opened;
    },
    forget: (id, kind) => void held.delete(keyOf(id, kind)),
  };
}
