import type { FailureKind } from "#renderer/data/sync/syncState.ts";
import type { BootstrapLine } from "#shared/protocol/bootstrap.ts";
import type { Hello, LiveEvent, Me } from "#shared/protocol/hello.ts";
import type { PullAnswer, PullRequest } from "#shared/protocol/pull.ts";
import type { PushAnswer, PushRequest } from "#shared/protocol/push.ts";
import type { RefusedAnswer, ResolvedAnswer, ResolvedRequest } from "#shared/protocol/refused.ts";

/** The facility backend, as the window knows it. A call that fails throws a ServerFailure. */
export type FacilityServer = {
  hello(): Promise<Hello>;
  me(): Promise<Me>;
  push(request: PushRequest): Promise<PushAnswer>;
  pull(request: PullRequest): Promise<PullAnswer>;
  bootstrap(): AsyncIterable<BootstrapLine>;
  /** Undefined: there is no such pack any more. */
  pack(sha256: string): Promise<Uint8Array | undefined>;
  /** Refused changes of others that this person looks after, as the facility knows them now. */
  refused(): Promise<RefusedAnswer>;
  /** Which of the person's own are dealt with. */
  resolved(request: ResolvedRequest): Promise<ResolvedAnswer>;
  /** Says that something is new; ends when the line is cut or the signal says so. */
  live(signal: AbortSignal): AsyncIterable<LiveEvent>;
};

/** Why a call did not come to an answer. */
export class ServerFailure extends Error {
  readonly kind: FailureKind;
  readonly retryAfterMs: number;

  constructor(kind: FailureKind, message: string = kind, retryAfterMs = 0) {
    super(message);
    this.name = "ServerFailure";
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
