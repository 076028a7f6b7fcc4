import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparedQueries } from "#backend/store/preparedQueries.ts";

let lite: PGlite;
let query: ReturnType<typeof preparedQueries>;
beforeAll(async () => {
  lite = await PGlite.create("memory://");
  await lite.exec("create table things (id text primary key, doc jsonb, places text[], size bigint)");
  query = preparedQueries(lite);
});
afterAll(() => lite.close());

test("a question gives the same the first time, prepared, and by the database's own client", async () => {
  const insert = "insert into things values ($1, $2, $3, $4)";
  for (const id of ["a", "b", "c"]) await query(insert, [id, JSON.stringify({ id }), ["pub", "o'ps"], null]);
  const ask = "select *, $2::bigint as asked, $3::boolean as sure from things where id = any($1::text[]) order by id";
  const parameters = [["a", "c"], 5, true];
  const expected = (await lite.query(ask, parameters)).rows;
  expect(expected).toHaveLength(2);
  for (let time = 0; time < 3; time += 1) expect((await query(ask, parameters)).rows).toEqual(expected);
  const changed = [1, 2, 3].map(() => query("update things set size = $1 where id <> $2", [7, "a"]));
  expect((await Promise.all(changed)).map(({ affectedRows }) => affectedRows)).toEqual([2, 2, 2]);
});

test("a refusal comes with its code, also of a prepared question, and the next question is answered", async () => {
  const insert = "insert into things (id) values ($1)";
  await query(insert, ["once"]);
  for (let time = 0; time < 3; time += 1) {
    await expect(query(insert, ["once"])).rejects.toMatchObject({ code: "23505" });
    await expect(query("select nothing from things", [])).rejects.toMatchObject({ code: "42703" });
    expect((await query("select 1 as one", [])).rows).toEqual([{ one: 1 }]);
  }
});
