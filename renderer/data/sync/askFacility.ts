import type * as z from "zod/mini";
import { ServerFailure } from "#renderer/data/sync/facilityServer.ts";
import type { FailureKind } from "#renderer/data/sync/syncState.ts";
import { DESK_HEADER, FACILITY_PATH } from "#shared/ipc/address.ts";

type Init = Omit<RequestInit, "headers"> & {
  readonly headers?: Readonly<Record<string, string>>;
  /** The status that is an answer though it is none of success. */
  readonly expected?: number;
};

const FAILURES: Readonly<Record<number, FailureKind>> = {
  401: "sign-in",
  403: "forbidden",
  426: "upgrade",
  429: "too-many",
  503: "offline",
};

/** Questions to the facility backend under `prefix`, for the person whose desk this is. Nothing that comes back is believed before it is checked. */
export function askFacility(desk: string, prefix: string, send: typeof fetch) {
  const ask = async (path: string, { headers = {}, expected, ...init }: Init = {}): Promise<Response> => {
    const asked = { ...init, headers: { ...headers, [DESK_HEADER]: desk } };
    const answer = await send(`${FACILITY_PATH}${prefix}/${path}`, asked).catch(() => {
      throw new ServerFailure("offline");
    });
    if (answer.ok || answer.status === expected) return answer;
    const waitS = Number(answer.headers.get("retry-after") ?? 0);
    throw new ServerFailure(FAILURES[answer.status] ?? "broken", `${path}: ${answer.status}`, waitS * 1000);
  };
  const sendTo = (path: string, body: object): Promise<Response> =>
    ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  return {
    ask,
    /** Asks with a body; the answer as it came. */
    sendTo,
    get: async <T>(path: string, schema: z.ZodMiniType<T>): Promise<T> =>
      checked(schema, await jsonOf(await ask(path))),
    post: async <T>(path: string, body: object, schema: z.ZodMiniType<T>): Promise<T> =>
      checked(schema, await jsonOf(await sendTo(path, body))),
  };
}

async function jsonOf(answer: Response): Promise<unknown> {
  // A line that is cut in the middle of an answer is no answer; a page of a captive portal is none either.
  return parsed(
    await answer.text().catch(() => {
      throw new ServerFailure("offline");
    }),
  );
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServerFailure("broken", "an answer that is no JSON");
  }
}

export function checked<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new ServerFailure("broken", "an answer of another form");
  return result.data;
}
