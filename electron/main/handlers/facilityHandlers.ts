import type { Handlers } from "#electron/main/answerRequest.ts";
import type { Facility } from "#electron/main/facility/facility.ts";
import type { LockMinutes } from "#shared/ipc/lockMinutes.ts";
import type { FacilityState } from "#shared/ipc/facilityRequests.ts";
import type { Language } from "#shared/ipc/channels.ts";

type Deps = {
  readonly facility: Facility;
  readonly language: () => Language;
  readonly lockAfter: () => LockMinutes;
  readonly setLockAfter: (minutes: LockMinutes) => void;
};

type Names = Extract<keyof Handlers, `facility.${string}`>;

export function facilityHandlers(deps: Deps): Pick<Handlers, Names> {
  const { facility } = deps;
  return {
    "facility.state": () => stateOf(deps),
    "facility.ask": (address) => facility.ask(address),
    "facility.connect": async (address) => {
      const answer = await facility.ask(address);
      if (answer.kind === "answers") facility.connect(address);
      return answer;
    },
    "facility.disconnect": () => facility.disconnect(),
    "facility.signIn": (request) => facility.signIn(request),
    "facility.signInElsewhere": (how) => facility.signInElsewhere(how),
    "facility.cancelSignIn": () => {
      facility.cancelSignIn();
    },
    "facility.open": () => facility.open(),
    "facility.leave": (how) => {
      facility.leave(how);
    },
    "facility.purged": ({ desk, left }) => {
      facility.purged(desk, left);
    },
    "facility.lock": () => {
      facility.lock();
    },
    "facility.lockAfter": (minutes) => {
      deps.setLockAfter(minutes);
    },
  };
}

function stateOf({ facility, language, lockAfter }: Deps): FacilityState {
  const people = facility.people();
  return {
    address: facility.origin() ?? null,
    isFixed: facility.isFixed(),
    name: facility.title(),
    people,
    person: people.find(({ id }) => id === facility.current()) ?? null,
    keepsSignIn: facility.keepsSignIn(),
    lockAfterMinutes: lockAfter(),
    purge: [...facility.purge()],
    language: language(),
  };
}
