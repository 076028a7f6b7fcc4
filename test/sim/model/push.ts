import type { UserNo } from "#test/sim/act.ts";
import { run } from "#test/sim/model/commands.ts";
import { commitRows, type Server } from "#test/sim/model/server.ts";
import type { Numbered, PushAnswer, PushRequest } from "#test/sim/model/wire.ts";

/** Takes calls in, one transaction each. A refusal by a rule is an outcome like any other, and the next call follows. */
export function takePush(server: Server, signedIn: UserNo, { clientId, epoch, calls }: PushRequest): PushAnswer {
  if (epoch !== server.history.epoch) return { ok: false, code: "epoch" };
  if (server.mutant !== "anyAuthor" && calls.some(({ author }) => author !== signedIn)) {
    return { ok: false, code: "not-yours" };
  }
  for (const call of calls) {
    server.watch.expect("S11", call.author === signedIn, () => `${call.command.name} of ${call.author} as ${signedIn}`);
    const answer = takeCall(server, clientId, call);
    if (answer !== undefined) return answer;
  }
  return { ok: true, acked: calls.map(({ id }) => id) };
}

function takeCall(server: Server, clientId: string, call: Numbered): PushAnswer | undefined {
  const { history, mutant } = server;
  const last = history.lastSeq.get(clientId) ?? 0;
  const byNumber = mutant === "seqOnlyDedupe";
  if (mutant !== "noDedupe") {
    if (call.seq <= last) {
      const known = history.callAt.get(`${clientId}#${call.seq}`);
      return !byNumber && known !== call.id ? { ok: false, code: "forked" } : undefined;
    }
    if (call.seq > last + 1) return { ok: false, code: "gap" };
    if (!byNumber && history.outcomes.has(call.id)) {
      note(server, clientId, call);
      return undefined;
    }
  }
  return execute(server, clientId, call);
}

function execute(server: Server, clientId: string, call: Numbered): PushAnswer | undefined {
  const { history, mutant } = server;
  const verdict = run(call.command, history.rows);
  if (!verdict.ok && mutant === "rejectBlocks") return { ok: false, code: "rejected" };
  if (verdict.ok) {
    commitRows(server, verdict.changes);
    history.executed.push(call.id);
  }
  note(server, clientId, call);
  history.outcomes.set(call.id, {
    callId: call.id,
    status: verdict.ok ? "applied" : "rejected",
    at: history.head,
  });
  return undefined;
}

function note({ history }: Server, clientId: string, call: Numbered): void {
  history.lastSeq.set(clientId, Math.max(history.lastSeq.get(clientId) ?? 0, call.seq));
  history.callAt.set(`${clientId}#${call.seq}`, call.id);
}
