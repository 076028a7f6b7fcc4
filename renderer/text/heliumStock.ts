// What places and vessels hold.

const ja = {
  at: "時点",
  now: "現在",
  place: "場所・容器",
  held: "記録上の量",
  counted: "棚卸・液面",
  difference: "差",
  when: "いつ",
  surveyed: (when: string) => `棚卸 ${when}`,
  outSince: (when: string) => `${when} から貸出中`,
  read: (when: string) => `液面 ${when}`,
  someVessel: "容器(番号なし)",
  empty: (when: string) => `${when} までの記録はありません。`,
  ruleHeld: "記録上の量 = 納入・受入 − 使用・損失(棚卸の後は、棚卸の量から)",
  ruleDifference: "差 = 棚卸または液面の量 − そのときの記録上の量。ならさずに示します。",
};

type Words = typeof ja;

const en: Words = {
  at: "At",
  now: "Now",
  place: "Place, vessel",
  held: "By the log",
  counted: "Counted, read",
  difference: "Difference",
  when: "When",
  surveyed: (when: string) => `Surveyed ${when}`,
  outSince: (when: string) => `out since ${when}`,
  read: (when: string) => `level ${when}`,
  someVessel: "A vessel without a number",
  empty: (when: string) => `Nothing was logged up to ${when}.`,
  ruleHeld: "By the log = what came in − what was used or lost (after a survey: from what was counted)",
  ruleDifference: "Difference = counted or read − by the log at that time. Shown as it is, not smoothed.",
};

export const stockWords = { ja, en };
