import { formatInstant } from "#renderer/text/formatTime.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

type Words = (problem: Extract<Problem, { kind: "round-not-open" }>) => readonly [title: string, explanation: string];

const ja: Words = ({ memberClass, open, next }) => [
  open === null
    ? "コアリションの募集はすべて締め切られました"
    : `今は${open.ja}の期間で、${memberClass.ja}会員は申し込めません`,
  next === null
    ? "この利用日について、これから申し込める募集はありません。"
    : `${memberClass.ja}会員は、${next.name.ja}が始まる${formatInstant(next.opens, "ja")}から申し込めます。`,
];

const en: Words = ({ memberClass, open, next }) => [
  open === null
    ? "All booking rounds of the coalition have closed"
    : `${open.en}: not open to ${memberClass.en.toLowerCase()} members`,
  next === null
    ? "No round is left for this day of use."
    : `${memberClass.en} members can apply from ${formatInstant(next.opens, "en")}, when the ${next.name.en.toLowerCase()} opens.`,
];

/** Which round is open, and when the next one opens to the member's class. */
export const roundNotOpen = { ja, en };
