import { askForProvider, askHello, askMe, askSignOut } from "#electron/main/facility/askBackend.ts";
import { openBearers } from "#electron/main/facility/bearers.ts";
import { deskOf, readFacilityAddress, type FacilityAddress } from "#electron/main/facility/facilityAddress.ts";
import {
  unknownFacility,
  type KeptFacility,
  type KeptPerson,
  type KeptSessions,
} from "#electron/main/facility/keptSessions.ts";
import type { PasswordCheck } from "#electron/main/facility/passwordCheck.ts";
import type { Seal } from "#electron/main/facility/seal.ts";
import { openSecrets } from "#electron/main/facility/secrets.ts";
import * as acts from "#electron/main/facility/sessionActs.ts";
import { signIn, type SignInDeps } from "#electron/main/facility/signIn.ts";
import { openElsewhere, type ElsewhereDeps } from "#electron/main/oidc/signInElsewhere.ts";
import type { KeptFile } from "#electron/main/keptFile.ts";
import type { ShellState } from "#electron/main/shellState.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { FacilityAnswer, KnownPerson, SignInResult } from "#shared/ipc/facilityRequests.ts";
import type { SignInRequest } from "#shared/protocol/session.ts";

export type FacilityDeps = {
  /** The address that the program was started with; it goes before the one that is remembered. */
  readonly fixed: string | undefined;
  readonly state: ShellState;
  readonly sessions: KeptFile<KeptSessions>;
  readonly seal: Seal;
  readonly check: PasswordCheck;
  readonly now: () => number;
  readonly onLocked: (isLocked: boolean) => void;
  readonly elsewhere: Omit<ElsewhereDeps, "now">;
};

/** Whoever sits here, where nobody signs in. */
const everybody = { id: THIS_DEVICE, name: "", signInName: "" };

export type Facility = ReturnType<typeof openFacility>;

/**
 * Which facility this computer talks to, who is signed in there, and whether the window is locked. Tokens and checks of passwords
 * go no further than this folder.
 */
export function openFacility(deps: FacilityDeps) {
  const secrets = openSecrets(deps.seal);
  const failures: SignInDeps["failures"] = new Map();
  const place = (): FacilityAddress | undefined => readFacilityAddress(deps.fixed ?? deps.state.current().facility);
  const kept = (): KeptFacility => deps.sessions.current()[place()?.name ?? ""] ?? unknownFacility;
  const put = (after: KeptFacility): void => {
    const name = place()?.name;
    if (name !== undefined && after !== kept()) deps.sessions.put({ ...deps.sessions.current(), [name]: after });
  };
  const keep = (change: (before: KeptFacility) => KeptFacility): void => {
    const wasLocked = kept().isLocked;
    put(change(kept()));
    if (kept().isLocked !== wasLocked) deps.onLocked(kept().isLocked);
  };
  const person = () => kept().people.find(({ id }) => id === kept().current);
  const desk = (): string | undefined => {
    const [at, who] = [place(), person()];
    return at === undefined || who === undefined ? undefined : deskOf(at, who.id);
  };
  const isOpenToAll = async (origin: string) => {
    const answer = await askHello(origin);
    return answer.kind === "answers" && answer.ways.includes("open");
  };
  const admit = (at: FacilityAddress, who: Omit<KeptPerson, "left">): string => {
    const opened = deskOf(at, who.id);
    keep((before) => acts.signedIn(before, who, opened));
    return opened;
  };
  const keepToken = (id: string, token: string | undefined): void => {
    const sealed = token === undefined ? secrets.forget(id, "token") : secrets.keep(id, "token", token);
    keep((before) => acts.withToken(before, id, sealed ?? undefined));
  };
  const bearers = openBearers({ secrets, now: deps.now, keepToken });
  const elsewhere = openElsewhere({ ...deps.elsewhere, now: deps.now });
  put(acts.atStart(kept()));

  return {
    origin: () => place()?.origin,
    isFixed: () => deps.fixed !== undefined,
    title: () => kept().title,
    purge: () => kept().purge,
    isLocked: () => kept().isLocked,
    keepsSignIn: deps.seal.isReal,
    /** What the address of the document tells the page: whose desk to open, if any. */
    search(): string {
      if (place() === undefined) return "";
      const open = desk();
      return open === undefined ? "?sign-in" : `?desk=${open}${kept().isLocked ? "&locked" : ""}`;
    },
    /** Does that address name the desk that is open, as it is? The gate names none. */
    mayShow(asked: string): boolean {
      const said = new URLSearchParams(asked);
      if (said.has("sign-in") || said.has("leave")) return true;
      return (said.get("desk") ?? undefined) === desk() && said.has("locked") === kept().isLocked;
    },
    people: (): KnownPerson[] =>
      kept().people.map(({ id, name, signInName, left, ...sealed }) => {
        const canCheck = secrets.read({ id, name, signInName, left, ...sealed }, "check") !== undefined;
        return { id, name, signInName, left, canCheck };
      }),
    current: () => kept().current,
    /** The token for a request of this desk: null where there is none, undefined where the desk is not the one that is open. */
    async tokenFor(asking: string | null): Promise<string | null | undefined> {
      const who = person();
      if (who === undefined || asking === null || asking !== desk()) return undefined;
      return bearers.of(who);
    },
    /** The facility does not know this token any more. */
    forgetToken(token: string): void {
      const who = person();
      if (who !== undefined) bearers.refuse(who, token);
    },
    async ask(address: string | null): Promise<FacilityAnswer> {
      const asked = address === null ? place() : readFacilityAddress(address);
      if (asked === undefined) return { kind: "no-address" };
      const answer = await askHello(asked.origin);
      if (answer.kind === "answers" && asked.name === place()?.name) keep((before) => acts.named(before, answer.name));
      return answer;
    },
    connect(address: string): void {
      if (deps.fixed === undefined) deps.state.change({ facility: readFacilityAddress(address)?.origin });
    },
    disconnect(): boolean {
      if (deps.fixed !== undefined || person() !== undefined) return false;
      deps.state.change({ facility: undefined });
      return true;
    },
    async signIn(request: SignInRequest): Promise<SignInResult> {
      const at = place();
      if (at === undefined) return { kind: "offline" };
      const onSignedIn = (who: Omit<KeptPerson, "left">): string => admit(at, who);
      const onOldPassword = (id: string): void => {
        secrets.forget(id, "check");
        keep((before) => acts.without(before, id, "check"));
      };
      const { people } = kept();
      const { now, check } = deps;
      return signIn({ place: at, people, secrets, check, failures, now, onSignedIn, onOldPassword }, request);
    },
    /** At the facility's identity provider: in the system's browser, or by a code on another device. */
    async signInElsewhere(how: "oidc" | "device-code"): Promise<SignInResult> {
      const at = place();
      const provider = at && (await askForProvider(at.origin));
      if (at === undefined || provider === undefined) return { kind: "offline" };
      const grant = await elsewhere.signIn(provider, how);
      if (typeof grant === "string") return { kind: grant === "refused" ? "cancelled" : grant };
      const me = await askMe(at.origin, grant.access);
      if (typeof me === "string") return { kind: me === "refused" ? "broken" : me };
      const { id, name } = me;
      const before = kept().people.find((one) => one.id === id);
      const token = secrets.keep(id, "token", JSON.stringify(grant));
      const desk = admit(at, { id, name, signInName: before?.signInName ?? "", check: before?.check, token });
      return { kind: "signed-in", desk, isOffline: false };
    },
    cancelSignIn: elsewhere.cancel,
    /** Without a password, where the facility lets everybody in. */
    async open(): Promise<string | null> {
      const at = place();
      return at !== undefined && (await isOpenToAll(at.origin)) ? admit(at, everybody) : null;
    },
    leave(how: "switch" | "sign-out"): void {
      const [at, who, open] = [place(), person(), desk()];
      if (at === undefined || who === undefined || open === undefined) return;
      if (how === "switch") {
        keep(acts.left);
        return;
      }
      const token = secrets.read(who, "token");
      for (const kind of ["token", "check"] as const) secrets.forget(who.id, kind);
      keep((before) => acts.signedOut(before, open));
      if (token !== undefined) void askSignOut(at.origin, token);
    },
    purged(emptied: string, left: number): void {
      const at = place();
      if (at === undefined || !kept().purge.includes(emptied)) return;
      const isOf = (id: string) => deskOf(at, id) === emptied;
      keep((before) => acts.purged(before, { isOf, desk: emptied, left }));
    },
    lock(): void {
      const who = person();
      // Where nobody signs in there is nothing that could unlock it.
      if (who !== undefined && who.id !== THIS_DEVICE) keep((before) => ({ ...before, isLocked: true }));
    },
  };
}
