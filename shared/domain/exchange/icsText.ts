// The text form of calendars: RFC 5545, sections 3.1 and 3.3.11.

const MOST_OCTETS = 75;

/** Content lines as a calendar file: folded, each ended with CRLF. */
export function icsText(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** No line is longer than 75 octets of UTF-8 (the blank of a continuation counted), and no character is split. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += char;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

/** Folded lines put together again. Also understands bare LF, which some programs write. */
export function unfoldLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r?\n[ \t]/g, "")
    .split(/\r?\n|\r/);
}

/** A text as a value. Control characters cannot stand in a calendar and are left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\p{Cc}/gu, (char) => (char === "\n" || char === "\t" ? char : ""))
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

export function unescapeText(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (char === "n" || char === "N" ? "\n" : char));
}

function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
