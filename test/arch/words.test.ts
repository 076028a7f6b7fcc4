import { describe, expect, test } from "vitest";
import { projectFiles } from "#test/arch/projectFiles.ts";

// The compiler already compares the keys; it does not see an empty text, a text left in the other language, or an area
// that was cast to fit.

type Tree = { readonly [key: string]: unknown };
type Area = { readonly name: string; readonly ja: Tree; readonly en: Tree };

const files = projectFiles().filter((path) => /^renderer\/text\/\w+\.ts$/.test(path));
const areas = (await Promise.all(files.map(areasOf))).flat();

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

describe("words on screen", () => {
  test("there are areas to check", () => expect(areas.length).toBeGreaterThan(3));

  test.each(areas)("$name: the same keys in both languages", ({ ja, en }) => {
    expect(textsOf(en).map(([path]) => path)).toEqual(textsOf(ja).map(([path]) => path));
  });

  test.each(areas)("$name: nothing is empty", ({ ja, en }) => {
    const empty = [...textsOf(ja), ...textsOf(en)].filter(([, text]) => typeof text === "string" && text.trim() === "");
    expect(empty).toEqual([]);
  });

  test.each(areas)("$name: the English is English", ({ en }) => {
    // A language is called by its own name in every language.
    const others = textsOf(en).filter(([path]) => path !== "languages.ja");
    expect(others.filter(([, text]) => typeof text === "string" && japanese.test(text))).toEqual([]);
  });

  test.each(areas)("$name: no Japanese sentence was left in English", ({ ja }) => {
    const latin = textsOf(ja).filter(
      ([, text]) => typeof text === "string" && /[a-z]{3,} [a-z]{2,} [a-z]{2,}/i.test(text),
    );
    expect(latin.filter(([, text]) => !japanese.test(String(text)))).toEqual([]);
  });
});

/** Every area that a file exports: an object with the two languages. */
async function areasOf(path: string): Promise<Area[]> {
  const exported = (await import(new URL(`../../${path}`, import.meta.url).pathname)) as Record<string, unknown>;
  return Object.entries(exported).flatMap(([name, value]) =>
    isTree(value) && isTree(value["ja"]) && isTree(value["en"]) ? [{ name, ja: value["ja"], en: value["en"] }] : [],
  );
}

/** Leaves with their path, in the order of their paths. A function is a text with parameters. */
function textsOf(tree: Tree, prefix = ""): [path: string, text: unknown][] {
  return Object.entries(tree)
    .flatMap(([key, value]): [string, unknown][] =>
      isTree(value) ? textsOf(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}
