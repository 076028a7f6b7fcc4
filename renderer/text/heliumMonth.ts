// A month of the helium log: what is missing before it is closed, and what a closed one says.

const ja = {
  open: "月を締める",
  openClosed: "締め済み",
  title: (month: string) => `${month}の締め`,
  closed: "締め済み",
  close: "閉じる",
  lead: "締めた月の合計は変わりません。後から届いた記録や訂正は、もとの日時のまま、最初の締めていない月に計上されます。締めは取り消せません。",
  missing: (count: number) => (count === 0 ? "確認すること" : `締める前に確認すること ${count} 件`),
  nothingMissing: "足りないものはありません。",
  notSurveyed: (place: string) => `${place}: 月末の棚卸がありません。`,
  surveyDiffers: (place: string, litres: string) =>
    `${place}: 棚卸と記録の差 ${litres}。差はそのまま示し、ならしません。`,
  vesselOut: (name: string, place: string, since: string, held: string) =>
    `${name}: ${since} から ${place} に貸出中(記録上 ${held})。`,
  someVessel: "容器(番号なし)",
  meterNotRead: (name: string, last: string | null) =>
    last === null ? `${name}: 読みがありません。` : `${name}: 月末の読みがありません(最後は ${last})。`,
  stockBelow: (place: string, litres: string) =>
    `${place}: 記録上の在庫が ${litres} です。記録漏れがないか確かめてください。`,
  notOver: "この月はまだ終わっていません。終わってから締められます。",
  sure: "確認しました。取り消せないことを理解しています。",
  sureWithGaps: "足りないまま締めます。取り消せないことを理解しています。",
  doClose: "この月を締める",
  sealedBy: (name: string, when: string, entries: number) => `${when} に ${name} が締めました。記録 ${entries} 件。`,
  hash: "封印(SHA-256)",
  hashHint: "この月の記録から計算した値です。1件でも変われば違う値になります。",
  late: (count: number) => `締めた後に届いた記録・訂正 ${count} 件`,
  lateHint: "これらはこの月の合計には入らず、後の月に計上されています。",
};

type Words = typeof ja;

const en: Words = {
  open: "Close the month",
  openClosed: "Closed",
  title: (month: string) => `Closing ${month}`,
  closed: "Closed",
  close: "Close",
  lead: "Sums of a closed month stay as they are. What arrives later, or is corrected, keeps its time and counts in the first open month. A closing is not taken back.",
  missing: (count: number) => (count === 0 ? "To be looked at" : `To be looked at first: ${count}`),
  nothingMissing: "Nothing is missing.",
  notSurveyed: (place: string) => `${place}: no stock survey at the end of the month.`,
  surveyDiffers: (place: string, litres: string) =>
    `${place}: survey and log differ by ${litres}. It is shown as it is, not smoothed.`,
  vesselOut: (name: string, place: string, since: string, held: string) =>
    `${name}: out at ${place} since ${since} (${held} by the log).`,
  someVessel: "A vessel without a number",
  meterNotRead: (name: string, last: string | null) =>
    last === null ? `${name}: never read.` : `${name}: not read at the end of the month (last ${last}).`,
  stockBelow: (place: string, litres: string) =>
    `${place}: the log says ${litres}. Something may not have been logged.`,
  notOver: "This month is not over. It can be closed when it is.",
  sure: "I have looked at it, and know that it is for good.",
  sureWithGaps: "Close it all the same. I know that it is for good.",
  doClose: "Close this month",
  sealedBy: (name: string, when: string, entries: number) => `Closed by ${name} on ${when}: ${entries} entries.`,
  hash: "Seal (SHA-256)",
  hashHint: "Worked out from the entries of this month. With one of them changed it would be another.",
  late: (count: number) => `Arrived or corrected afterwards: ${count}`,
  lateHint: "These are not in the sums of this month. They count later.",
};

export const monthWords = { ja, en };
