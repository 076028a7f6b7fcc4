const ja = {
  title: "ビームラインデスクへようこそ",
  lead: "全ビームラインの予定を、ネットワークがなくても使えます。はじめ方を選んでください。",
  demoTitle: "デモで試す",
  demoText: "架空の予定・課題・会社で、すべての機能を試せます。あとで消せます。",
  demoButton: "デモを始める",
  demoSize: "デモの大きさ",
  sizes: { S: "1 期分", M: "2 年分", L: "28 本 × 10 年分" },
  emptyTitle: "空から始める",
  emptyText: "NanoTerasu の 10 本のビームライン、期、シフトだけが入った状態で始めます。",
  emptyButton: "空から始める",
  importTitle: "ファイルから取り込む",
  importText: "施設の定義、または書き出したデータ (JSON) を読み込みます。",
  importButton: "ファイルを選ぶ…",
  loading: (done: string, total: string) => `デモを用意しています… ${done} / ${total} 件`,
  cancel: "中止",
  importFailed: "取り込めませんでした。この端末には何も書き込まれていません。",
  failed: "用意できませんでした。途中までの内容は消しました。もう一度お試しください。",
  diskFull: "ディスクの空きが足りません。途中までの内容は消しました。空きを作ってから、もう一度お試しください。",
  language: "表示言語",
};

type Words = typeof ja;

const en: Words = {
  title: "Welcome to Beamline Desk",
  lead: "Every beamline's calendar, with or without a network. Choose how to begin.",
  demoTitle: "Try the demo",
  demoText: "Invented bookings, projects and companies to try everything with. It can be removed later.",
  demoButton: "Start the demo",
  demoSize: "Size of the demo",
  sizes: { S: "one term", M: "two years", L: "28 beamlines × 10 years" },
  emptyTitle: "Start empty",
  emptyText: "Begin with NanoTerasu's ten beamlines, terms and shifts, and no bookings.",
  emptyButton: "Start empty",
  importTitle: "Import a file",
  importText: "Read a facility definition or exported data (JSON).",
  importButton: "Choose a file…",
  loading: (done: string, total: string) => `Preparing the demo… ${done} of ${total}`,
  cancel: "Cancel",
  importFailed: "The file could not be imported. Nothing was written on this device.",
  failed: "It could not be prepared. What was half done has been removed. Please try again.",
  diskFull: "The disk is full. What was half done has been removed. Make some space, then try again.",
  language: "Language",
};

export const firstRunWords = { ja, en };
