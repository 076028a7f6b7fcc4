import { describe, expect, test } from "vitest";
import type { DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";
import { sortedBy, sortingOf } from "#renderer/ui/data-table/tableModel.ts";

const plain: DataTableLook = { sort: [], group: null, hidden: [] };
const up = (column: string) => ({ column, descending: false });
const down = (column: string) => ({ column, descending: true });

describe("pressing the heading of a column", () => {
  test("sorts up, then down, then as the rows came", () => {
    const once = sortedBy(plain, "start", false);
    const twice = sortedBy(once, "start", false);
    expect([once.sort, twice.sort, sortedBy(twice, "start", false).sort]).toEqual([[up("start")], [down("start")], []]);
  });

  test("sorts by that column alone", () => {
    expect(sortedBy({ ...plain, sort: [up("use"), down("start")] }, "hours", false).sort).toEqual([up("hours")]);
  });

  test("with Shift beside the others, and turns it in its place", () => {
    const two = sortedBy({ ...plain, sort: [up("use")] }, "hours", true);
    expect(two.sort).toEqual([up("use"), up("hours")]);
    expect(sortedBy(two, "use", true).sort).toEqual([down("use"), up("hours")]);
  });
});

describe("a table put together by a column", () => {
  test("keeps the groups in their order and sorts within them", () => {
    expect(sortingOf({ ...plain, group: "station", sort: [down("hours")] })).toEqual([
      { id: "group:station", desc: false },
      { id: "hours", desc: true },
    ]);
  });

  test("turns the groups when what they group by is sorted down", () => {
    expect(sortingOf({ ...plain, group: "start", sort: [down("start")] })[0]).toEqual({
      id: "group:start",
      desc: true,
    });
  });
});
