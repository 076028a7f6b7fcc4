import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { bootstrapLine } from "#shared/protocol/bootstrap.ts";
import { failure, hello, liveEvent, me } from "#shared/protocol/hello.ts";
import { pullAnswer, pullRequest } from "#shared/protocol/pull.ts";
import { pushAnswer, pushRequest } from "#shared/protocol/push.ts";
import { signInAnswer, signInRequest } from "#shared/protocol/session.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";

const messages = {
  bootstrapLine,
  failure,
  hello,
  liveEvent,
  me,
  pullAnswer,
  pullRequest,
  pushAnswer,
  pushRequest,
  signInAnswer,
  signInRequest,
};

describe("what stations and backend say to each other", () => {
  // A changed fingerprint is a changed wire: raise PROTOCOL_VERSION and add a line to its history.
  test("is this, in this version", () => {
    const shapes = Object.entries(messages).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }),
    ]);
    const print = createHash("sha256").update(JSON.stringify(shapes)).digest("hex").slice(0, 12);
    expect({ version: PROTOCOL_VERSION, print }).toMatchInlineSnapshot(`
      {
        "print": "f84ce96b599a",
        "version": 4,
      }
    `);
  });
});
