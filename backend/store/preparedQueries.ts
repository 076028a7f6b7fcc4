import { parse, type PGlite, protocol, type Results } from "@electric-sql/pglite";

const { serialize } = protocol;

/** More different texts than the backend has; what is built anew each time (many rows in one statement) is not kept. */
const MOST_STATEMENTS = 400;

type Prepared = { readonly name: string; readonly types: readonly number[] };

/**
 * `lite.query`, for texts that come again: read and planned by the database once, and one call into it instead of six. A text is
 * prepared when it comes for the second time, so that the steps of a migration are not kept.
 */
export function preparedQueries(lite: PGlite): (text: string, parameters: readonly unknown[]) => Promise<Results> {
  const seen = new Set<string>();
  const prepared = new Map<string, Prepared>();
  const prepare = async (text: string): Promise<Prepared> => {
    const name = `statement-${prepared.size}`;
    const said = await lite.execProtocolStream(
      joined([serialize.parse({ name, text }), serialize.describe({ type: "S", name }), serialize.sync()]),
      { syncToFs: false },
    );
    const statement = { name, types: parse.parseDescribeStatementResults(said) };
    prepared.set(text, statement);
    return statement;
  };
  return (text, parameters) => {
    if (!seen.has(text)) {
      if (seen.size < MOST_STATEMENTS) seen.add(text);
      return lite.query(text, [...parameters]);
    }
    return lite.runExclusive(async () => {
      const { name, types } = prepared.get(text) ?? (await prepare(text));
      const values = parameters.map((value, at) => asLiteral(lite, value, types[at]));
      const said = await lite.execProtocolStream(
        joined([
          serialize.bind({ statement: name, values }),
          serialize.describe({ type: "P" }),
          serialize.execute({}),
          serialize.sync(),
        ]),
        { syncToFs: false },
      );
      const [result] = parse.parseResults(said, lite.parsers);
      if (result === undefined) throw new Error("The database gave no answer");
      return result;
    });
  };
}

function asLiteral(lite: PGlite, value: unknown, type: number | undefined): string | null {
  if (value === null || value === undefined) return null;
  const serializer = type === undefined ? undefined : lite.serializers[type];
  return serializer === undefined ? String(value) : serializer(value);
}

function joined(messages: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(messages);
}
