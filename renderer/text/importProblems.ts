import type { ImportProblem } from "#renderer/data/start/importFile.ts";

const ja = { sentence: (problem: ImportProblem) => `${problem.where}: ${problem.kind}` };

type Words = typeof ja;

const en: Words = { sentence: (problem: ImportProblem) => `${problem.where}: ${problem.kind}` };

export const importProblemWords = { ja, en };
