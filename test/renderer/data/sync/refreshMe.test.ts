import { expect, test } from "vitest";
import { status } from "#renderer/data/queries/status.ts";
import { refreshMe } from "#renderer/data/sync/refreshMe.ts";
import { freshDb } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";

test("the rights that the facility gave last are kept for the time without a network", async () => {
  const db = await freshDb("me-kept");
  const { server } = smallFacility();
  await refreshMe(db, server);
  const { me } = await status(db);
  expect(me).toMatchObject({ id: "sato", name: "佐藤", roles: [] });
  const said = { ...(await server.me()), roles: ["operator" as const] };
  await refreshMe(db, { ...server, me: async () => said });
  expect((await status(db)).me?.roles).toEqual(["operator"]);
});

test("another person's desk is not worked on: nothing is kept, nothing goes on", async () => {
  const db = await freshDb("me-another");
  const { server } = smallFacility();
  await refreshMe(db, server);
  const another = { ...(await server.me()), id: "suzuki" };
  await expect(refreshMe(db, { ...server, me: async () => another })).rejects.toMatchObject({ kind: "sign-in" });
  expect((await status(db)).me?.id).toBe("sato");
});
