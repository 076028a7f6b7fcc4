/** Words that must not reach the log, because they name a person or a machine. */
export type PrivateWords = { readonly home: string; readonly user: string; readonly host: string };

const maxLength = 2_000;
const mail = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
/** Folders before the last name of a path, Windows' included; where a module lies says who has installed it where. */
const folders = /(?:file:\/\/)?(?:[A-Za-z]:)?(?:[/\\][^/\\\s:()'"]+)+[/\\](?=[^/\\\s:()'"]+)/g;
const quoted = /"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|「[^」\n]*」/g;

/**
 * An error as figures for the log: its class and its stack with paths, names, mail addresses and quoted texts
 * taken out. What an error quotes is what it stumbled over, and that may be what a person typed.
 */
export function describeError(error: unknown, words: PrivateWords): { readonly name: string; readonly stack: string } {
  if (!(error instanceof Error)) return { name: typeof error, stack: "" };
  return { name: scrub(error.name, words), stack: scrub(error.stack ?? error.message, words) };
}

export function scrub(text: string, words: PrivateWords): string {
  const plain = text.replaceAll(quoted, '"…"').replaceAll(mail, "<mail>").replaceAll(folders, "…/");
  return [words.home, words.user, words.host]
    .filter((word) => word.length > 1)
    .reduce((rest, word) => rest.replaceAll(word, "<…>"), plain)
    .slice(0, maxLength);
}
