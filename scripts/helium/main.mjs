// Prints what the helium screens show of a log in a file. Run by scripts/helium.mjs, under tsx.
import { readFile } from "node:fs/promises";
import { parseHeliumCsv } from "#shared/domain/helium/heliumCsv.ts";
import { balanceReport, billReport } from "#shared/domain/helium/report.ts";
import { parseTariff } from "#shared/domain/helium/tariff.ts";

const USAGE = "npm run helium -- bill <tariff.json> <log.csv>\nnpm run helium -- balance <log.csv>";

/** @param {string[]} args */
async function report([what, ...files]) {
  if (what === "balance" && files.length === 1) return balanceReport(await readLog(files[0] ?? ""));
  if (what !== "bill" || files.length !== 2) throw new Error(USAGE);
  const parsed = parseTariff(JSON.parse(await readFile(files[0] ?? "", "utf8")));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ where, kind }) => `${where}: ${kind}`).join("\n"));
  return billReport(await readLog(files[1] ?? ""), parsed.tariff);
}

/** @param {string} file */
async function readLog(file) {
  const parsed = parseHeliumCsv(await readFile(file, "utf8"));
  if (parsed.ok) return parsed.log;
  throw new Error(parsed.mistakes.map(({ line, column }) => `${file}:${line}: ${column}`).join("\n"));
}

try {
  process.stdout.write(`${await report(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
