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
  firstTitle: "Receiving the facility's data",
  firstText:
    "This takes a moment, the first time only. After that the program opens at once, with or without a network.",
  firstOffline: "The facility's server cannot be reached. It begins by itself as soon as it can.",
  firstSignIn: "The facility's server asks you to sign in.",
  toSignIn: "To the sign-in",
};

export const syncWords = { ja, en };
