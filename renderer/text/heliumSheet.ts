// The month of helium on paper.

const ja = {
  open: "月報",
  panel: "月報の印刷",
  title: "ヘリウム収支月報",
  preview: "月報の見本",
  close: "閉じる",
  lead: "A4 縦1枚。署名欄(作成・確認・承認)があります。",
  notClosedYet: "この月はまだ締めていません。数字は変わることがあります。",
  demo: "デモ",
  signatures: { made: "作成", checked: "確認", approved: "承認" },
  date: "年　　月　　日",
  survey: (litres: string) => `棚卸と記録の差 ${litres}(ならさずに示します)`,
  seal: (entries: number) => `封印(記録 ${entries} 件の SHA-256)`,
  notClosed: "未締め",
  closedAt: (when: string, name: string) => `${when} ${name} 締め`,
  madeAt: (when: string, name: string) => `${when} ${name} 作成`,
};

type Words = typeof ja;

const en: Words = {
  open: "Month sheet",
  panel: "Month sheet on paper",
  title: "Helium balance of the month",
  preview: "The sheet as it will be",
  close: "Close",
  lead: "One sheet of A4, with fields to sign: made, checked, approved.",
  notClosedYet: "This month is not closed yet. Its figures may change.",
  demo: "DEMO",
  signatures: { made: "Made by", checked: "Checked by", approved: "Approved by" },
  date: "Date",
  survey: (litres: string) => `Survey and log differ by ${litres} (not smoothed)`,
  seal: (entries: number) => `Seal (SHA-256 of ${entries} entries)`,
  notClosed: "not closed",
  closedAt: (when: string, name: string) => `closed ${when}, ${name}`,
  madeAt: (when: string, name: string) => `made ${when}, ${name}`,
};

export const sheetWords = { ja, en };
