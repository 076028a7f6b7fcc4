import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** Asks the window questions over Chromium's debugging pipe (file descriptors 3 and 4), with nothing else switched on. */
export type DevtoolsPipe = {
  /** The value of an expression in the first page, awaited if it is a promise. Waits until there is a page. */
  evaluate(expression: string): Promise<unknown>;
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
};

type Answer = { id?: number; result?: Record<string, unknown>; error?: { message: string } };
type Evaluation = {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
};
type Target = { type: string; targetId: string; url: string };

export function openDevtoolsPipe(child: ChildProcess): DevtoolsPipe {
  const waiting = new Map<number, (answer: Answer) => void>();
  const input = child.stdio[3] as Writable;
  let rest = "";
  (child.stdio[4] as Readable).on("data", (chunk: Buffer) => {
    const messages = (rest + chunk.toString()).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });

  let last = 0;
  const send: DevtoolsPipe["send"] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });

  const page = async (): Promise<Target> => {
    for (;;) {
      const { targetInfos } = (await send("Target.getTargets")) as { targetInfos: Target[] };
      const found = targetInfos.find((one) => one.type === "page" && !one.url.startsWith("devtools:"));
      if (found && found.url !== "" && found.url !== "about:blank") return found;
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  };

  const ask = async (expression: string): Promise<Evaluation> => {
    const { sessionId } = await send("Target.attachToTarget", { targetId: (await page()).targetId, flatten: true });
    const call = { expression, awaitPromise: true, returnByValue: true };
    const answer = await send("Runtime.evaluate", call, String(sessionId));
    await send("Target.detachFromTarget", { sessionId });
    return answer as Evaluation;
  };

  const evaluate = async (expression: string): Promise<unknown> => {
    // A page that is just being replaced cannot answer; the one after it can.
    const { result, exceptionDetails: failure } = await ask(expression).catch(() => ask(expression));
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return result.value;
  };
  return { evaluate, send };
}

const pollMs = 100;
