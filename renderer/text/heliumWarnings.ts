// What the helium log warns of, and how long the store lasts.

type Kind = "boil-off" | "returned-less" | "overdue" | "ran-idle" | "purity-low" | "far-below-need";

const ja = {
  outlook: "貯蔵所の見通し",
  held: "いまの在庫",
  heldUnknown: "分かりません",
  heldHint: "貯蔵所の棚卸か、貯槽の液面を記録すると分かります。",
  how: { survey: "最後の棚卸から、記録で計算", levels: "貯槽の最後の液面から" },
  perDay: "1日の払い出し",
  perDayHint: "この4週間の払い出しから返却を引いた平均",
  emptyAt: "なくなる見込み",
  orderBy: "発注の期限",
  orderHint: "納入まで7日とみています(想定)。",
  orderNow: (day: string) => `すぐに(期限 ${day})`,
  enoughUntil: "いつまで足りるか",
  unknown: "在庫が分からないため、答えられません。",
  enough: (left: string) => `足ります。申告どおりなら ${left} 残ります。`,
  short: (when: string, missing: string) => `${when} の使用分から足りません(最終的な不足 ${missing})。`,
  reckoned: (needed: string, ordered: string) => `申告された使用 ${needed}、納入予定 ${ordered}。`,
  byUse: (left: string) => `いつもの使い方なら ${left} 残ります。`,
  needsAndOrders: "申告された使用と納入予定",
  found: (count: number) => (count === 0 ? "注意することはありません" : `注意すること ${count} 件`),
  foundHint: "この4週間の記録と予定から。しきい値はヘリウムの説明書にあります。",
  evidence: "もとになる記録",
  showEvidence: (count: number) => `記録 ${count} 件`,
  close: "閉じる",
  comma: "、",
  kinds: {
    "boil-off": "蒸発が多い",
    "returned-less": "返却が少ない",
    overdue: "返却が遅れている",
    "ran-idle": "使っていないのにメーターが動いた",
    "purity-low": "純度が低い",
    "far-below-need": "申告より大きく少ない",
  } satisfies Record<Kind, string> as Readonly<Record<Kind, string>>,
  boilOff: (name: string, perDay: string, norm: string) => `${name}: 1日 ${perDay} 減っています(目安 ${norm})。`,
  returnedLess: (name: string, missing: string, expected: string) =>
    `${name}: 見込み ${expected} より ${missing} 少なく返却されました。`,
  overdue: (name: string, place: string, days: number) => `${name}: ${place} に貸し出して ${days} 日たちます。`,
  ranIdle: (name: string, volume: string) =>
    `${name}: 予定のない間に ${volume} m³ 進みました。漏れがないか確かめてください。`,
  purityLow: (name: string, value: string, least: string) => `${name}: ${value} %(下限 ${least} %)。`,
  farBelow: (place: string, used: string, declared: string) => `${place}: 申告 ${declared} に対して使用 ${used}。`,
};

type Words = typeof ja;

const en: Words = {
  outlook: "How long the store lasts",
  held: "In the store now",
  heldUnknown: "not known",
  heldHint: "Log a survey of the store, or the level of its vessel.",
  how: { survey: "from the last survey on, by the log", levels: "by the last levels of its vessels" },
  perDay: "Goes in a day",
  perDayHint: "issued less returned, mean of four weeks",
  emptyAt: "Empty about",
  orderBy: "Order by",
  orderHint: "A delivery is taken to need 7 days (assumed).",
  orderNow: (day: string) => `now (due ${day})`,
  enoughUntil: "Enough until",
  unknown: "It is not known what is there, so this cannot be said.",
  enough: (left: string) => `Enough. ${left} are left if all take what they declared.`,
  short: (when: string, missing: string) => `Not enough from ${when} on (${missing} short in the end).`,
  reckoned: (needed: string, ordered: string) => `Declared ${needed}, on order ${ordered}.`,
  byUse: (left: string) => `At the usual rate ${left} are left.`,
  needsAndOrders: "What was declared and ordered",
  found: (count: number) => (count === 0 ? "Nothing to warn of" : count === 1 ? "1 warning" : `${count} warnings`),
  foundHint: "From log and calendar of the last four weeks. The thresholds are in the manual of helium.",
  evidence: "Entries behind it",
  showEvidence: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
  close: "Close",
  comma: ", ",
  kinds: {
    "boil-off": "Boils off too fast",
    "returned-less": "Less came back",
    overdue: "Not back yet",
    "ran-idle": "Meter ran while nothing was in use",
    "purity-low": "Purity low",
    "far-below-need": "Far below what was declared",
  },
  boilOff: (name: string, perDay: string, norm: string) => `${name}: loses ${perDay} a day (norm ${norm}).`,
  returnedLess: (name: string, missing: string, expected: string) =>
    `${name}: ${missing} less than the ${expected} that levels and transfers say.`,
  overdue: (name: string, place: string, days: number) => `${name}: out at ${place} for ${days} days.`,
  ranIdle: (name: string, volume: string) => `${name}: ran ${volume} m³ with nothing booked. Look for a leak.`,
  purityLow: (name: string, value: string, least: string) => `${name}: ${value} % (at least ${least} %).`,
  farBelow: (place: string, used: string, declared: string) =>
    `${place}: ${used} used where ${declared} were declared.`,
};

export const warningWords = { ja, en };
