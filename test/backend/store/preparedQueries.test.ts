import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparedQueries, type RunQuery } from "#backend/store/preparedQueries.ts";

let lite: PGlite;
let run: RunQuery;
const rows = async (text: string, ...parameters: readonly unknown[]) => (await run(text, parameters)).rows;

beforeAll(async () => {
  lite = await PGlite.create("memory://");
  run = preparedQueries(lite);
  await run("create table vessels (id text primary key, litres int, doc jsonb, tags text[])", []);
});
afterAll(() => lite.close());

describe("a text that is asked again", () => {
  test("gives what was given, of every kind, and null", async () => {
    const put = "insert into vessels (id, litres, doc, tags) values ($1, $2, $3, $4)";
    const added = await run(put, ["HV-1", 60, JSON.stringify({ size: "１００L" }), ["急", "借"]]);
    expect(added.affectedRows).toBe(1);
    await run(put, ["HV-2", null, null, []]);
    const asked = "select * from vessels where id = $1";
    expect(await rows(asked, "HV-1")).toEqual([
      { id: "HV-1", litres: 60, doc: { size: "１００L" }, tags: ["急", "借"] },
    ]);
    expect(await rows(asked, "HV-2")).toEqual([{ id: "HV-2", litres: null, doc: null, tags: [] }]);
    expect(await rows(asked, "HV-3")).toEqual([]);
  });

  test("is answered to each of many who ask at once", async () => {
    const asked = Array.from({ length: 30 }, (_, no) => rows("select $1::int as no", no));
    expect((await Promise.all(asked)).flat()).toEqual(asked.map((_, no) => ({ no })));
  });

  test("knows of a column that came in between", async () => {
    const asked = "select * from vessels where litres = $1";
    expect(Object.keys((await rows(asked, 60))[0] ?? {})).not.toContain("owner");
    await run("alter table vessels add column owner text default '施設'", []);
    expect(await rows(asked, 60)).toMatchObject([{ id: "HV-1", owner: "施設" }]);
  });

  test("many more texts than are kept in mind are answered all the same", async () => {
    for (let no = 0; no < 900; no++) expect(await rows(`select ${no}::int as no`)).toEqual([{ no }]);
    expect(await rows("select 3::int as no")).toEqual([{ no: 3 }]);
  });
});

describe("a query that the database refuses", () => {
  test("says its code, and the next one is answered", async () => {
    const twice = run("insert into vessels (id) values ($1)", ["HV-1"]);
    await expect(twice).rejects.toMatchObject({ code: "23505" });
    expect(await rows("select count(*)::int as n from vessels")).toEqual([{ n: 2 }]);
    await expect(run("select nothing from nowhere", [])).rejects.toMatchObject({ code: "42P01" });
    await expect(run("select $1::int as n", ["six"])).rejects.toMatchObject({ code: "22P02" });
    expect(await rows("select $1::int as n", 6)).toEqual([{ n: 6 }]);
  });

  test("in a transaction stops it until it goes back to where it was well", async () => {
    await run("begin", []);
    await run("savepoint attempt", []);
    await expect(run("insert into vessels (id) values ($1)", ["HV-1"])).rejects.toMatchObject({ code: "23505" });
    await expect(run("select 1 as one", [])).rejects.toMatchObject({ code: "25P02" });
    await run("rollback to savepoint attempt", []);
    await run("insert into vessels (id) values ($1)", ["HV-9"]);
    await run("commit", []);
    expect(await rows("select id from vessels where id = $1", "HV-9")).toEqual([{ id: "HV-9" }]);
  });
});
