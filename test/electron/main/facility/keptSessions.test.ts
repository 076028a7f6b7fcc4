import { expect, test } from "vitest";
import { parseKeptSessions } from "#electron/main/facility/keptSessions.ts";

const facility = {
  title: { ja: "試験施設", en: "Trial facility" },
  people: [{ id: "person:sato", name: "佐藤", signInName: "sato", left: 2, token: "c2VhbGVk", check: "c2VhbGVk" }],
  current: "person:sato",
  isLocked: true,
  purge: ["0123456789ab"],
};

test("what was remembered of a facility is read back", () => {
  expect(parseKeptSessions(JSON.stringify({ "https://a.example.jp": facility }))).toEqual({
    "https://a.example.jp": facility,
  });
});

test.each(["", "{", "null", "[]", "7", '"x"'])("a file of %j is nobody known", (text) => {
  expect(parseKeptSessions(text)).toEqual({});
});

test.each([
  ["a person without an id", { people: [{ name: "佐藤", signInName: "sato" }] }, { people: [] }],
  ["a count that is none", { people: [{ ...facility.people[0], left: -1 }] }, { people: [{ left: 0 }] }],
  ["a database of somebody else's making", { purge: ["../../etc"] }, { purge: [] }],
  ["a current person of another kind", { current: 7 }, { current: null }],
  ["a name in one language", { title: { ja: "試験" } }, { title: null }],
])("%s is left out", (_what, broken, kept) => {
  expect(parseKeptSessions(JSON.stringify({ f: { ...facility, ...broken } }))["f"]).toMatchObject(kept);
});
