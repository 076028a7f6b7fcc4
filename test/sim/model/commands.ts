import {
  type BookingRow,
  type BusyRow,
  keyOf,
  type Key,
  type Row,
  type RowChange,
  type Rows,
} from "#test/sim/model/rows.ts";

/** What a person meant. The same code decides about it on the station and at the facility. */
export type Command =
  | {
      readonly name: "helium.append";
      readonly id: string;
      readonly station: number;
      readonly litres: number;
      readonly confidential: boolean;
    }
  | { readonly name: "helium.correct"; readonly id: string; readonly litres: number }
  | { readonly name: "sum.add"; readonly station: number; readonly hours: number }
  | { readonly name: "note.set"; readonly id: string; readonly text: number }
  | {
      readonly name: "booking.create";
      readonly id: string;
      readonly station: number;
      readonly start: number;
      readonly end: number;
      readonly confidential: boolean;
    }
  | { readonly name: "booking.move"; readonly id: string; readonly start: number; readonly end: number }
  | { readonly name: "booking.classify"; readonly id: string; readonly confidential: boolean }
  | { readonly name: "booking.cancel"; readonly id: string };

/** A command with its id, which survives a renumbering, and who gave it. */
export type Call = { readonly id: string; readonly author: number; readonly command: Command };

export type Verdict =
  | { readonly ok: true; readonly changes: readonly RowChange[] }
  | { readonly ok: false; readonly code: "slot-taken" | "not-found" };

/** `rows` as they are read (packs opened). */
export function run(command: Command, rows: Rows): Verdict {
  switch (command.name) {
    case "helium.append": {
      const { id, station, litres, confidential } = command;
      return put({ kind: "helium", id, station, litres, confidential });
    }
    case "helium.correct":
      return change(rows, `helium/${command.id}`, "helium", (row) => put({ ...row, litres: command.litres }));
    case "sum.add": {
      const before = rows.get(`sum/${command.station}`);
      const hours = (before?.kind === "sum" ? before.hours : 0) + command.hours;
      return put({ kind: "sum", id: `${command.station}`, hours });
    }
    case "note.set":
      return put({ kind: "note", id: command.id, text: command.text });
    case "booking.create": {
      const { id, station, start, end, confidential } = command;
      return place(rows, { kind: "booking", id, station, start, end, confidential });
    }
    case "booking.move":
      return change(rows, `booking/${command.id}`, "booking", (row) =>
        place(rows, { ...row, start: command.start, end: command.end }),
      );
    case "booking.classify":
      return change(rows, `booking/${command.id}`, "booking", (row) =>
        put({ ...row, confidential: command.confidential }),
      );
    case "booking.cancel":
      return change(rows, `booking/${command.id}`, "booking", (row) => ({ ok: true, changes: [[keyOf(row), null]] }));
  }
}

const put = (row: Row): Verdict => ({ ok: true, changes: [[keyOf(row), row]] });

function change<Kind extends Row["kind"]>(
  rows: Rows,
  key: Key,
  kind: Kind,
  then: (row: Extract<Row, { kind: Kind }>) => Verdict,
): Verdict {
  const row = rows.get(key);
  return row?.kind === kind ? then(row as Extract<Row, { kind: Kind }>) : { ok: false, code: "not-found" };
}

function place(rows: Rows, booking: BookingRow): Verdict {
  const others = [...rows.values()].filter((row) => row.kind === "booking" || row.kind === "busy");
  const isTaken = others.some((other) => other.id !== booking.id && collides(other, booking));
  return isTaken ? { ok: false, code: "slot-taken" } : put(booking);
}

/** Half-open: one may begin where the other ends. */
export function collides(a: BookingRow | BusyRow, b: BookingRow | BusyRow): boolean {
  return a.station === b.station && a.start < b.end && b.start < a.end;
}
