import type { Call } from "#shared/mutations/mutation.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One booking or one stretch of machine time that a change names, and what it wants of it. */
export type Wish = {
  readonly about: "booking" | "machine-time";
  readonly id: string | null;
  readonly fields: Fields;
};

/**
 * What a change names, whatever its form: it may have been refused because nobody could read it, so nothing is believed of the values.
 * Of a call of a newer program nothing is known.
 */
export function wishesOf({ name, args }: Call): readonly Wish[] {
  const given = asFields(args);
  switch (withoutVersion(name)) {
    case "booking.create":
    case "booking.edit":
    case "booking.cancel":
    case "booking.restore":
      return [booking(given)];
    case "booking.move":
      return [booking({ id: given["id"], fields: given })];
    case "booking.changeMany":
    case "booking.importMany":
      return asList(given["lines"]).map(booking);
    case "machine.importMany":
      return asList(given["periods"]).map((fields) => ({ about: "machine-time", id: textOf(fields["id"]), fields }));
    default:
      return [];
  }
}

function booking(line: Fields): Wish {
  const fields = { ...asFields(line["draft"]), ...asFields(line["fields"]) };
  return { about: "booking", id: textOf(line["id"]), fields };
}

function asFields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function asList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(asFields) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
