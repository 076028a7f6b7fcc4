import { unfoldLines } from "#shared/domain/exchange/icsText.ts";

/** One property of an event: its parameters by name in capitals, its value as written. */
export type IcsProperty = { readonly parameters: ReadonlyMap<string, string>; readonly value: string };

/** One VEVENT: its first property of each name (in capitals), and the number of the event in the file, from 1. */
export type IcsEvent = { readonly no: number; readonly properties: ReadonlyMap<string, IcsProperty> };

/** The events of a calendar text, without what lies inside of them (alarms); undefined if the text is no calendar. */
export function parseIcs(text: string): IcsEvent[] | undefined {
  const lines = unfoldLines(text);
  if (!lines.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) return undefined;
  const events: IcsEvent[] = [];
  const open: string[] = [];
  let properties = new Map<string, IcsProperty>();
  for (const line of lines) {
    const parsed = parseLine(line);
    if (parsed === undefined) continue;
    const [name, property] = parsed;
    const inside = property.value.trim().toUpperCase();
    if (name === "BEGIN") {
      open.push(inside);
      if (inside === "VEVENT") properties = new Map();
    } else if (name === "END") {
      open.pop();
      if (inside === "VEVENT") events.push({ no: events.length + 1, properties });
    } else if (open.at(-1) === "VEVENT" && !properties.has(name)) properties.set(name, property);
  }
  return events;
}

/** `DTSTART;TZID="Asia/Tokyo":20261125T100000` → its name, its parameters without quotes, its value. */
function parseLine(line: string): readonly [string, IcsProperty] | undefined {
  const head = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):/.exec(line);
  if (head === null) return undefined;
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, bare = ""] of (head[2] ?? "").matchAll(/;([\w-]+)=(?:"([^"]*)"|([^;]*))/g))
    parameters.set(name.toUpperCase(), quoted ?? bare);
  return [(head[1] ?? "").toUpperCase(), { parameters, value: line.slice(head[0].length) }];
}
