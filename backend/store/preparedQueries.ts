import { parse, protocol, type PGlite, type Results } from "@electric-sql/pglite";

type Prepared = {
  readonly name: string;
  readonly parameterTypes: readonly number[];
  /** What the columns are, as the database said it. */
  readonly columns: Awaited<ReturnType<PGlite["execProtocolStream"]>>;
};

export type RunQuery = (text: string, parameters: readonly unknown[]) => Promise<Results<unknown>>;

const { serialize } = protocol;
const IS_ROWS = /^\s*(select|insert|update|delete|with)\b/i;
const IS_TRANSACTION = /^\s*(begin|commit|rollback|savepoint|release)\b/i;
const NO_SYNC = { syncToFs: false };
/** Lists of changing length make texts without end. */
const MOST_KNOWN = 400;

/**
 * Queries of the one connection of an embedded database, each text parsed once and from then on asked in one go; PGlite by itself
 * goes six times into the database for every query. Throws what the database says.
 */
export function preparedQueries(lite: PGlite): RunQuery {
  const known = new Map<string, Prepared>();
  const send = (...messages: readonly Uint8Array[]) =>
    lite.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), NO_SYNC);

  const forget = async (): Promise<void> => {
    known.clear();
    await lite.execProtocolStream(serialize.query("deallocate all"), NO_SYNC);
  };
  const prepare = async (text: string): Promise<Prepared> => {
    if (known.size >= MOST_KNOWN) await forget();
    const name = `q${known.size}`;
    const said = await send(serialize.parse({ text, name }), serialize.describe({ type: "S", name }));
    const columns = said.filter((message) => message.name === "rowDescription");
    const prepared = { name, parameterTypes: parse.parseDescribeStatementResults(said), columns };
    known.set(text, prepared);
    return prepared;
  };
  const runPrepared: RunQuery = async (text, parameters) => {
    const { name, parameterTypes, columns } = known.get(text) ?? (await prepare(text));
    const values = parameters.map((value, at) => asText(lite, value, parameterTypes[at] ?? 0));
    const said = await send(serialize.bind({ statement: name, values }), serialize.execute({}));
    return resultOf([...columns, ...said], lite);
  };
  return async (text, parameters) => {
    if (IS_ROWS.test(text)) return lite.runExclusive(() => runPrepared(text, parameters));
    if (IS_TRANSACTION.test(text))
      return lite.runExclusive(async () =>
        resultOf(await lite.execProtocolStream(serialize.query(text), NO_SYNC), lite),
      );
    // A table may have changed under the texts that are known.
    const result = await lite.query(text, [...parameters]);
    if (known.size > 0) await lite.runExclusive(forget);
    return result;
  };
}

function resultOf(messages: Prepared["columns"], lite: PGlite): Results<unknown> {
  return parse.parseResults(messages, lite.parsers)[0] ?? { rows: [], fields: [] };
}

function asText(lite: PGlite, value: unknown, type: number): string | null {
  if (value === null || value === undefined) return null;
  return lite.serializers[type]?.(value) ?? String(value);
}
