import { readySchemas } from "#renderer/data/readySchemas.ts";
import { parseTariff, type Tariff } from "#shared/domain/helium/tariff.ts";

/** Tariffs that come with the program, and `own`: one of a file, kept on this computer. */
export const SHIPPED_TARIFFS = ["nanoterasu", "spring-8", "kyoto", "tokyo"] as const;
export type TariffChoice = (typeof SHIPPED_TARIFFS)[number] | "own";

const files: Readonly<Record<(typeof SHIPPED_TARIFFS)[number], () => Promise<{ readonly default: unknown }>>> = {
  nanoterasu: () => import("#assets/helium/nanoterasu.json"),
  "spring-8": () => import("#assets/helium/spring-8.json"),
  kyoto: () => import("#assets/helium/kyoto.json"),
  tokyo: () => import("#assets/helium/tokyo.json"),
};

/** The tariff that was chosen; null where the kept one cannot be read (any more). */
export async function tariffOf(choice: TariffChoice, own: unknown): Promise<Tariff | null> {
  readySchemas();
  const parsed = parseTariff(choice === "own" ? own : (await files[choice]()).default);
  return parsed.ok ? parsed.tariff : null;
}

/** The content of a file, if it is a tariff; else what does not fit in it. */
export async function tariffIn(
  file: File,
): Promise<{ readonly ok: true; readonly content: unknown } | { readonly ok: false; readonly where: string }> {
  readySchemas();
  try {
    const content: unknown = JSON.parse(await file.text());
    const parsed = parseTariff(content);
    if (parsed.ok) return { ok: true, content };
    return { ok: false, where: parsed.problems.map(({ where, kind }) => `${where}: ${kind}`).join(", ") };
  } catch {
    return { ok: false, where: "JSON" };
  }
}
