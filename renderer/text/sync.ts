const ja = {
  synced: (time: string) => `施設と同期済み ${time}`,
  syncing: "施設と同期しています…",
  firstSync: (rows: string, total: string) => `施設のデータを受け取っています ${rows} / ${total} 件`,
  offline: "オフライン。保存はこの端末で続けられます",
  dataAsOf: (time: string) => `データは ${time} 現在`,
  signIn: "もう一度サインインすると送信できます",
  upgrade: "更新すると受信できます。送信待ちの変更は失われません",
  waiting: (count: number) => `送信待ち ${count} 件`,
  attention: (count: number) => `要対応 ${count} 件`,
  lockedAway: "コアリションの内容は非表示",
  lockedAwayText: (days: number) =>
    `施設のサーバーに ${days} 日つながっていないため、コアリションの予定の内容、支援とヘリウムの記録をこの端末から外しました。予定のあった場所は「使用中」とだけ示します。あなたの未送信の変更は残っています。つながると、すべて元どおり表示します。`,
  firstTitle: "施設のデータを受け取っています",
  firstText: "はじめの一度だけ、少し時間がかかります。次からはネットワークがなくてもすぐに開きます。",
  firstOffline: "施設のサーバーにつながりません。つながりしだい、自動で始めます。",
  firstSignIn: "施設のサーバーがサインインを求めています。",
  toSignIn: "サインインの画面へ",
};

type Words = typeof ja;

const en: Words = {
  synced: (time: string) => `Synced with the facility ${time}`,
  syncing: "Syncing with the facility…",
  firstSync: (rows: string, total: string) => `Receiving the facility's data: ${rows} of ${total}`,
  offline: "Offline. Your work is saved on this device",
  dataAsOf: (time: string) => `data as of ${time}`,
  signIn: "Sign in again to send",
  upgrade: "Update to receive. What waits to be sent is not lost",
  waiting: (count: number) => `${count} waiting to be sent`,
  attention: (count: number) => `${count} need attention`,
  lockedAway: "Coalition details not shown",
  lockedAwayText: (days: number) =>
    `The facility's server was not heard for ${days} days, so the details of coalition bookings, duties and helium were taken off this computer. Where a booking stood it only says “in use”. Your unsent changes are still here. All of it comes back with the next connection.`,
  firstTitle: "Receiving the facility's data",
  firstText:
    "This takes a moment, the first time only. After that the program opens at once, with or without a network.",
  firstOffline: "The facility's server cannot be reached. It begins by itself as soon as it can.",
  firstSignIn: "The facility's server asks you to sign in.",
  toSignIn: "To the sign-in",
};

export const syncWords = { ja, en };
