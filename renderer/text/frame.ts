const ja = {
  product: "ビームラインデスク",
  navigation: "画面",
  skipToWork: "本文へ移動",
  calendar: "予定",
  split: "配分",
  helium: "ヘリウム",
  attention: "要対応",
  administration: "管理",
  settings: "設定",
  about: "情報",
  demo: "デモ",
  demoHint: "表示されている予定・人名・会社名はすべて架空のデモデータです。",
  savedHere: "この端末に保存済み",
  waiting: (count: number) => `送信待ち ${count} 件`,
  waitingHint: "この端末だけの記録です。施設のサーバーにはまだつながっていません。",
  dataAsOf: (time: string) => `${time} 現在`,
  zone: (time: string) => `JST ${time}`,
  otherZone: (zone: string) => `この端末の時間帯は ${zone} です。表示はすべて日本時間です。`,
  thisDevice: "この端末の利用者",
  language: "表示言語",
  account: "利用者",
  newerTitle: "このデータは新しい版のプログラムで作られています",
  newerText: (stored: number, known: number) =>
    `保存されているデータの形式は ${stored}、このプログラムが読めるのは ${known} までです。データはそのまま残っています。ビームラインデスクを更新してから開いてください。`,
  blockedTitle: "別のウィンドウがデータを使っています",
  blockedText:
    "データの形式を新しくしています。ほかのビームラインデスクのウィンドウを閉じると続きます。データは安全です。",
  unreadableTitle: "この端末のデータを開けませんでした",
  unreadableText:
    "データはそのまま残しています。ディスクの空きと、フォルダの書き込み権限を確かめてから、もう一度開いてください。続く場合は下の内容を管理者にお伝えください。",
  replacedTitle: "別のウィンドウがデータを更新しました",
  replacedText:
    "新しい版のプログラムがこのデータを開きました。このウィンドウを閉じて、開き直してください。保存済みの内容は失われていません。",
  tryAgain: "もう一度開く",
  brokenTitle: "画面を表示できませんでした",
  brokenText:
    "保存済みの内容は失われていません。画面を開き直してください。続く場合は下の内容を管理者にお伝えください。",
};

type Words = typeof ja;

const en: Words = {
  product: "Beamline Desk",
  navigation: "Screens",
  skipToWork: "Skip to the work",
  calendar: "Calendar",
  split: "Split",
  helium: "Helium",
  attention: "Inbox",
  administration: "Admin",
  settings: "Settings",
  about: "About",
  demo: "DEMO",
  demoHint: "All bookings, people and companies shown are invented demo data.",
  savedHere: "Saved on this device",
  waiting: (count: number) => `${count} waiting to be sent`,
  waitingHint: "Kept on this device only: no facility server is connected yet.",
  dataAsOf: (time: string) => `as of ${time}`,
  zone: (time: string) => `JST ${time}`,
  otherZone: (zone: string) => `This device is set to ${zone}. All times shown are Japan time.`,
  thisDevice: "User of this device",
  language: "Language",
  account: "You",
  newerTitle: "This data was made by a newer version",
  newerText: (stored: number, known: number) =>
    `The stored data has form ${stored}; this program reads up to ${known}. Nothing was changed. Update Beamline Desk, then open it again.`,
  blockedTitle: "Another window is using the data",
  blockedText:
    "The data is being brought to its new form. Close the other Beamline Desk windows to go on. The data is safe.",
  unreadableTitle: "The data on this device could not be opened",
  unreadableText:
    "Nothing was changed. Check free disk space and the folder's write permission, then open again. If it goes on, give the text below to your administrator.",
  replacedTitle: "Another window has updated the data",
  replacedText:
    "A newer version of the program opened this data. Close this window and open it again. Nothing that was saved is lost.",
  tryAgain: "Open again",
  brokenTitle: "The screen could not be shown",
  brokenText:
    "Nothing that was saved is lost. Open the screen again. If it goes on, give the text below to your administrator.",
};

export const frameWords = { ja, en };
