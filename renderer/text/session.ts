const ja = {
  title: "サインイン",
  anyFacility: "施設のサーバー",
  lead: "この端末の操作は、サインインした人の名前で記録します。",
  name: "サインイン名",
  password: "パスワード",
  capsLock: "CapsLock がオンです。",
  submit: "サインイン",
  checking: "確認しています…",
  refused: "サインイン名かパスワードが違います。大文字・小文字と入力モードを確かめて、もう一度入力してください。",
  wait: (seconds: number) => `続けて間違えたため、${seconds} 秒待ってから、もう一度お試しください。`,
  cannotCheck:
    "施設のサーバーにつながらず、この端末ではこの人のパスワードを確かめられません。つながってから、もう一度お試しください。",
  broken:
    "施設のサーバーの返事を読み取れませんでした。少し待っても続くときは、管理者にお知らせください。データはこの端末に残っています。",
  known: "この端末を使った人",
  leftHere: (count: number) => `未送信・要対応 ${count} 件`,
  asking: "施設のサーバーに問い合わせています…",
  offline:
    "施設のサーバーにつながりません。この端末でパスワードを確かめられる人は、前回の権限で続けられます。変更はこの端末に保存し、つながってから送ります。",
  offlineNobody:
    "施設のサーバーにつながりません。つながりしだい、サインインできます。保存済みの変更は、この端末に残っています。",
  anotherProgram: "このアドレスには、ビームラインデスクのサーバーがありません。アドレスを確かめてください。",
  upgrade: "施設のサーバーのほうが新しい版です。ビームラインデスクを更新してください。データはこの端末に残っています。",
  byBrowser: "ブラウザーでサインイン",
  byCode: "ほかの端末でサインイン",
  inBrowser: "開いたブラウザーでサインインしてください。終わると、ここから続けられます。",
  typeCode: (address: string) => `お手元の端末で ${address} を開き、次のコードを入力してください。`,
  giveUp: "やめる",
  unfinished: "サインインが終わっていません。もう一度お試しください。",
  stranger: "この施設に登録されていません。管理者に登録を頼んでください。",
  noWay: "この施設のサインイン方法に、このプログラムはまだ対応していません。管理者にお問い合わせください。",
  notKept:
    "この端末には鍵を安全に保管する仕組みがないため、サインインは記憶しません。プログラムを閉じたら、次回またサインインしてください。",
  emptying: "施設のデータをこの端末から消しています…",
  emptied: "サインアウトしました。施設のデータをこの端末から消しました。",
  emptiedBut: (count: number) =>
    `サインアウトしました。施設のデータをこの端末から消し、未送信・要対応の ${count} 件だけを残しました。同じ人がサインインすると続きから送ります。`,
  notEmptied: "前の人のデータを消せませんでした。次に開いたときに、もう一度試します。",
  disconnect: "この施設への接続をやめる",

  account: "利用者",
  roles: "役割",
  beamlines: "担当ビームライン",
  members: "所属企業",
  again: "もう一度サインインしてください",
  againText: (waiting: number) =>
    waiting === 0
      ? "施設のサーバーがサインインを求めています。この端末での作業は、そのまま続けられます。"
      : `施設のサーバーがサインインを求めています。この端末での作業は、そのまま続けられます。送信待ちの ${waiting} 件は、サインインすると送ります。`,
  againDone: "サインインしました。",
  openDesk: "この施設のサーバーはこの端末の中にあり、サインインは必要ありません。",
  lock: "画面をロック",
  lockText: "予定を隠し、あなたのパスワードで元に戻します。書きかけの内容はそのまま残ります(Ctrl+Shift+L)。",
  lockNow: "ロック",
  change: "ほかの人に交代する",
  changeText: "次の人がサインインします。あなたのデータと送信待ちの変更は、あなたの分としてこの端末に残ります。",
  changeNow: "交代",
  signOut: "サインアウト",
  signOutText: "施設のデータをこの端末から消します。送信待ちの変更はありません。",
  signOutLeaves: (waiting: number, refused: number) =>
    `施設のデータをこの端末から消します。送信待ち ${waiting} 件と要対応 ${refused} 件はこの端末に残り、次にあなたがサインインしたときに送ります。`,
  signOutSure: "サインアウトして消す",
  stay: "やめる",

  locked: "ロック中",
  lockedText: (name: string) => `${name} さんの画面です。書きかけの内容と送信待ちの変更は、そのまま残っています。`,
  unlock: "ロックを解除",
  otherPerson: "ほかの人に交代する",
  otherPersonText: "保存していない書きかけの内容は失われます。保存済みの変更は残ります。",

  connection: "施設への接続と安全",
  connect: "施設につなぐ",
  connectText: "施設のサーバーのアドレスを入力してください。予定を全員で共有できます。",
  address: "アドレス",
  addressHint: "例: desk.example.jp",
  find: "確かめる",
  found: (name: string) => `${name} が見つかりました。`,
  connectNow: "この施設につなぐ",
  noAddress: "https のアドレスを入力してください(この端末の中のサーバーだけは http でも使えます)。",
  noAnswer: "このアドレスからは返事がありません。アドレスとネットワークを確かめてください。",
  connected: (address: string) => `${address} につながっています。`,
  fixed: "起動のときに指定された接続のため、ここでは変えられません。",
  alone: "この端末だけで使っています。施設につないでも、いまここにあるデータはそのまま残ります。",
  disconnectText:
    "接続をやめると、施設のデータをこの端末から消します。送信待ちの変更は残り、もう一度つないでサインインすると送ります。",
  disconnectNow: "接続をやめる",
  lockAfter: "自動ロック",
  lockAfterText: "この画面に誰も触れない時間が続くと、ロックします。",
  minutes: (count: number) => (count === 0 ? "しない" : `${count} 分`),
};

type Words = typeof ja;

const en: Words = {
  title: "Sign in",
  anyFacility: "The facility's server",
  lead: "What is done on this computer is recorded under the name of whoever signed in.",
  name: "Sign-in name",
  password: "Password",
  capsLock: "Caps Lock is on.",
  submit: "Sign in",
  checking: "Checking…",
  refused: "The name or the password is not right. Check capital letters and the input mode, then try again.",
  wait: (seconds: number) => `Too many wrong tries. Please wait ${seconds} s, then try again.`,
  cannotCheck:
    "The facility's server does not answer, and this computer cannot check this person's password. Please try again when the connection is back.",
  broken:
    "The answer of the facility's server could not be read. If it goes on, tell your administrator. The data on this computer is untouched.",
  known: "Have used this computer",
  leftHere: (count: number) => `${count} unsent or refused`,
  asking: "Asking the facility's server…",
  offline:
    "The facility's server does not answer. People whose password this computer can check go on with the rights of last time. Changes are saved here and sent later.",
  offlineNobody:
    "The facility's server does not answer. You can sign in as soon as it does. Changes that were saved are still on this computer.",
  anotherProgram: "There is no Beamline Desk server at this address. Please check it.",
  upgrade: "The facility's server is newer. Please update Beamline Desk. The data on this computer is untouched.",
  byBrowser: "Sign in with the browser",
  byCode: "Sign in on another device",
  inBrowser: "Please sign in with the browser that has opened. It goes on here when you are done.",
  typeCode: (address: string) => `On your own device, open ${address} and enter this code.`,
  giveUp: "Give up",
  unfinished: "The sign-in was not finished. Please try again.",
  stranger: "This facility has not entered you. Please ask its administrator.",
  noWay: "This program does not know this facility's way of signing in yet. Please ask your administrator.",
  notKept:
    "This computer has no safe place for keys, so the sign-in is not remembered: when the program has been closed, you sign in again.",
  emptying: "Removing the facility's data from this computer…",
  emptied: "You have signed out. The facility's data was removed from this computer.",
  emptiedBut: (count: number) =>
    `You have signed out. The facility's data was removed from this computer, but for ${count} unsent or refused changes. They are sent when the same person signs in again.`,
  notEmptied: "The data of the person before could not be removed. It is tried again at the next start.",
  disconnect: "Disconnect from this facility",

  account: "You",
  roles: "Roles",
  beamlines: "Own beamlines",
  members: "Companies",
  again: "Please sign in again",
  againText: (waiting: number) =>
    waiting === 0
      ? "The facility's server asks for it. You can go on working on this computer."
      : `The facility's server asks for it. You can go on working on this computer. ${waiting} waiting changes are sent once you have signed in.`,
  againDone: "You are signed in.",
  openDesk: "This facility's server runs on this computer, and nobody has to sign in.",
  lock: "Lock the screen",
  lockText: "Hides the calendar until you give your password. Unsaved words stay as they are (Ctrl+Shift+L).",
  lockNow: "Lock",
  change: "Hand over to somebody else",
  changeText: "The next person signs in. Your data and your waiting changes stay on this computer, as yours.",
  changeNow: "Hand over",
  signOut: "Sign out",
  signOutText: "Removes the facility's data from this computer. No change is waiting to be sent.",
  signOutLeaves: (waiting: number, refused: number) =>
    `Removes the facility's data from this computer. ${waiting} waiting and ${refused} refused changes stay here; they are sent when you sign in the next time.`,
  signOutSure: "Sign out and remove",
  stay: "Stay",

  locked: "Locked",
  lockedText: (name: string) => `${name}'s screen. Unsaved words and waiting changes are all still there.`,
  unlock: "Unlock",
  otherPerson: "Hand over to somebody else",
  otherPersonText: "Words that are not saved are lost. Saved changes stay.",

  connection: "Facility and safety",
  connect: "Connect to the facility",
  connectText: "Give the address of the facility's server, and everybody shares one calendar.",
  address: "Address",
  addressHint: "e.g. desk.example.jp",
  find: "Look",
  found: (name: string) => `Found ${name}.`,
  connectNow: "Connect to this facility",
  noAddress: "Please give an https address (http only for a server on this computer itself).",
  noAnswer: "Nobody answers at this address. Check the address and the network.",
  connected: (address: string) => `Connected to ${address}.`,
  fixed: "The address was given when the program was started, so it cannot be changed here.",
  alone: "This computer works alone. If you connect it, the data that is here now stays as it is.",
  disconnectText:
    "The facility's data is removed from this computer. Waiting changes stay, and are sent when you connect and sign in again.",
  disconnectNow: "Disconnect",
  lockAfter: "Automatic lock",
  lockAfterText: "Locks when nobody has touched this window for so long.",
  minutes: (count: number) => (count === 0 ? "never" : `${count} min`),
};

export const sessionWords = { ja, en };
