import { StringDecoder } from "node:string_decoder";

/**
 * The lines of a text in UTF-8, without their ends; what stands behind the last end counts as a line. Only a line feed ends one:
 * `readline` would also break a row in which somebody wrote U+2028.
 */
export async function* textLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const piece of bytes) {
    const lines = (rest + decoder.write(piece)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}
