import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { barTiles } from "#scripts/barTiles.mjs";

/** Points instead of packed files: two versions of zlib may pack the same points in two ways. */
function unpacked(css: string): string {
  return css.replaceAll(/base64,([^"]+)/g, (_, text: string) => {
    const file = Buffer.from(text, "base64");
    const at = file.indexOf("IDAT");
    return inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))).toString("hex");
  });
}

test("the pictures of the bars' patterns have today's colours (else: node scripts/barTiles.mjs)", () => {
  const kept = readFileSync(new URL("../../../../renderer/ui/lanes/barTiles.css", import.meta.url), "utf8");
  expect(unpacked(kept)).toBe(unpacked(barTiles()));
});
