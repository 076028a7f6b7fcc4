import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import * as administration from "#shared/protocol/administration.ts";
import { bootstrapLine } from "#shared/protocol/bootstrap.ts";
import { failure, hello, liveEvent, me } from "#shared/protocol/hello.ts";
import { newPerson, personChange } from "#shared/protocol/person.ts";
import { pullAnswer, pullRequest } from "#shared/protocol/pull.ts";
import { pushAnswer, pushRequest } from "#shared/protocol/push.ts";
import { refusedAnswer, resolvedAnswer, resolvedRequest } from "#shared/protocol/refused.ts";
import { signInAnswer, signInRequest } from "#shared/protocol/session.ts";
import { ADMIN_PATH, PROTOCOL_VERSION } from "#shared/protocol/version.ts";

const asked = { ...administration, newPerson, personChange };
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
  refusedAnswer,
  resolvedAnswer,
  resolvedRequest,
  signInAnswer,
  signInRequest,
};

/** A short name of all shapes together. */
function printOf(schemas: Readonly<Record<string, unknown>>): string {
  const shapes = Object.entries(schemas).flatMap(([name, schema]) =>
    schema instanceof z.core.$ZodType || schema instanceof z.ZodMiniType
      ? [[name, z.toJSONSchema(schema, { unrepresentable: "any", io: "input" })]]
      : [],
  );
  return createHash("sha256").update(JSON.stringify(shapes)).digest("hex").slice(0, 12);
}

describe("what stations and backend say to each other", () => {
  // A changed fingerprint is a changed wire: raise PROTOCOL_VERSION and add a line to its history.
  test("is this, in this version", () => {
    expect({ version: PROTOCOL_VERSION, print: printOf(messages) }).toMatchInlineSnapshot(`
      {
        "print": "f7d77e804e5e",
        "version": 9,
      }
    `);
  });

  // The backend is updated first: what is new there must be optional for a window that does not know it, else the path is another one.
  test("and what administrators ask is this, under this path", () => {
    expect({ path: ADMIN_PATH, print: printOf(asked) }).toMatchInlineSnapshot(`
      {
        "path": "/admin/v1",
        "print": "d76594ef15b0",
      }
    `);
  });
});
