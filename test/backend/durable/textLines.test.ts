import { expect, test } from "vitest";
import { textLines } from "#backend/durable/textLines.ts";

test("only a line feed ends a line, wherever the pieces of a file are cut", async () => {
  const bytes = Buffer.from('{"title":"一\u2028二"}\n{"title":"三\r四"}\ncut of');
  async function* inPieces(size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  for (const size of [1, 2, 5, 100]) {
    const lines: string[] = [];
    for await (const line of textLines(inPieces(size))) lines.push(line);
    expect(lines).toEqual(['{"title":"一\u2028二"}', '{"title":"三\r四"}', "cut of"]);
  }
});
