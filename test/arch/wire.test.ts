import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { events, requests } from "#shared/ipc/channels.ts";
import type { FormerMutation, Mutation } from "#shared/mutations/mutation.ts";
import { findMutation } from "#shared/mutations/registry.ts";
import { projectFiles } from "#test/arch/projectFiles.ts";

// What is written into outboxes and undo steps on stations, or said between window and main process, keeps its meaning.
// A change of a fingerprint is a decision: a mutation that is already stored somewhere is never changed or renamed, it
// gets a successor; a channel may change, because both its ends are shipped together.

const files = projectFiles().filter((path) => /^shared\/mutations\/[^/]+\/\w+\.ts$/.test(path));
const exported = await Promise.all(files.map((path) => import(new URL(`../../${path}`, import.meta.url).pathname)));
const values: unknown[] = exported.flatMap((one) => Object.values(one as object));
const mutations = values.filter(isMutation);
const former = values.filter(isFormer);

describe("the wire", () => {
  test("the mutations are these, and each takes these arguments", () => {
    const prints = mutations.map((one) => [one.name, fingerprint(one.args)]);
    expect(Object.fromEntries(prints)).toMatchInlineSnapshot(`
      {
        "booking.cancel": "36e3d604",
        "booking.changeMany": "fd187589",
        "booking.create@2": "656b7970",
        "booking.edit": "ef8d26b7",
        "booking.importMany": "7febbab0",
        "booking.move": "f41404b8",
        "booking.restore": "d174fd6b",
        "coalition.setMember": "6e080869",
        "helium.closeMonth": "227fb647",
        "helium.correct": "0823811a",
        "helium.importMany": "459f8207",
        "helium.log": "8036211a",
        "helium.setDevice": "1fae17d8",
        "machine.importMany": "804113b7",
        "split.enterLines": "9f67d7f6",
        "split.reviseQuota": "b894dc48",
        "waiting.join": "7e1f4deb",
        "waiting.leave": "154fc003",
      }
    `);
  });

  test("every mutation that is written is in the registry", () => {
    expect([...mutations, ...former].filter((one) => findMutation(one.name) === undefined)).toEqual([]);
  });

  test("the former versions are these for ever", () => {
    expect(Object.fromEntries(former.map((one) => [one.name, fingerprint(one.args)]))).toMatchInlineSnapshot(`
      {
        "booking.create": "9f1aaf9d",
      }
    `);
  });

  test("the channels between window and main process are these", () => {
    const calls = Object.entries(requests).map(([name, { argument, answer }]) => [
      name,
      `${fingerprint(argument)} → ${fingerprint(answer)}`,
    ]);
    const messages = Object.entries(events).map(([name, content]) => [name, fingerprint(content)]);
    expect(Object.fromEntries([...calls, ...messages])).toMatchInlineSnapshot(`
      {
        "app.setLanguage": "e5d1192f → 042593f8",
        "app.setTheme": "0c140498 → 042593f8",
        "app.versions": "042593f8 → 176d0afd",
        "facility.ask": "63585dbe → e46326ec",
        "facility.cancelSignIn": "042593f8 → 042593f8",
        "facility.connect": "c5d24683 → e46326ec",
        "facility.deviceCode": "510e438e",
        "facility.disconnect": "042593f8 → e146a9d5",
        "facility.leave": "e52eee9c → 042593f8",
        "facility.lock": "042593f8 → 042593f8",
        "facility.lockAfter": "eae29e4f → 042593f8",
        "facility.locked": "e146a9d5",
        "facility.open": "042593f8 → b2949801",
        "facility.purged": "5ea25ee8 → 042593f8",
        "facility.signIn": "f25591cf → 9247b41e",
        "facility.signInElsewhere": "a7f8dd6f → 9247b41e",
        "facility.state": "042593f8 → 2af05399",
        "log.lastErrors": "042593f8 → a886af97",
        "log.write": "d4bab4db → 042593f8",
        "menu.command": "9a96f644",
        "print.savePdf": "3ec9bac0 → 4070479e",
        "print.toPrinter": "52f2afdf → 4012c6ec",
        "shell.openExternal": "612c3c87 → e146a9d5",
      }
    `);
  });
});

function fingerprint(schema: z.ZodMiniType): string {
  const shape = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  return createHash("sha256").update(JSON.stringify(shape)).digest("hex").slice(0, 8);
}

function isMutation(value: unknown): value is Mutation<unknown> {
  return typeof value === "object" && value !== null && "name" in value && "args" in value && "run" in value;
}

function isFormer(value: unknown): value is FormerMutation<unknown> {
  return typeof value === "object" && value !== null && "successor" in value;
}
