import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "#shared/lib/sha256.ts";

test("is the SHA-256 that Node computes, of any text", () => {
  const ofNode = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 1000])
    expect(sha256("液".repeat(length))).toBe(ofNode("液".repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      expect(sha256(text)).toBe(ofNode(text));
    }),
    { seed: 4 },
  );
});
