// What the shell itself says, when there is no page to say it: what happened, what is safe, what to do.
import type { Language } from "#shared/ipc/channels.ts";

const ja = {
  /** In the system's browser. */
  signedIn: "サインインしました。このページを閉じて、Beamline Desk に戻ってください。",
  gone: {
    message: "画面の表示が止まりました。",
    detail: "保存済みの予定と送信待ちの変更は、この端末に残っています。「再読み込み」で続けられます。",
    reload: "再読み込み",
    close: "閉じる",
  },
  noFolder: {
    message: "データを保存するフォルダーを使えないため、Beamline Desk を開けませんでした。",
    detail: (folder: string, reason: string) =>
      `保存済みのデータには何も変更を加えていません。\n\nフォルダーが存在し、書き込めること、ディスクに空きがあることを確認してから、もう一度開いてください。\n\n${folder}\n(${reason})`,
    close: "閉じる",
  },
  broken: {
    message: "予期しない問題のため、Beamline Desk を終了します。",
    detail: "保存済みの予定と送信待ちの変更は、この端末に残っています。もう一度開いてください。",
    close: "閉じる",
  },
};

export type ShellWords = typeof ja;

const en: ShellWords = {
  signedIn: "You are signed in. Close this page and go back to Beamline Desk.",
  gone: {
    message: "The window has stopped working.",
    detail: "Saved bookings and changes waiting to be sent are kept on this device. Reload to go on.",
    reload: "Reload",
    close: "Close",
  },
  noFolder: {
    message: "Beamline Desk could not open, because the folder for its data cannot be used.",
    detail: (folder: string, reason: string) =>
      `Nothing was changed in the data that is already there.\n\nMake sure that the folder exists, that you may write to it and that the disk is not full, then open the program again.\n\n${folder}\n(${reason})`,
    close: "Close",
  },
  broken: {
    message: "Beamline Desk has to close because of an unexpected problem.",
    detail: "Saved bookings and changes waiting to be sent are kept on this device. Please open it again.",
    close: "Close",
  },
};

export const shellWords = { ja, en };

/** `locale`: the system's language as Chromium has understood it, a BCP 47 tag, the same as the page sees. Japanese in doubt. */
export function systemLanguage(locale: string): Language {
  return /^en\b/i.test(locale) ? "en" : "ja";
}
