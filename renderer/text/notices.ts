// What is said after something was done on the calendar, or could not be.

const ja = {
  undone: (what: string) => `元に戻しました: ${what}`,
  redone: (what: string) => `やり直しました: ${what}`,
  done: {
    created: (what: string) => `${what} を追加しました`,
    moved: (what: string) => `${what} を移動しました`,
    resized: (what: string) => `${what} の時間を変更しました`,
    edited: (what: string) => `${what} を変更しました`,
    cancelled: (what: string) => `${what} を取り消しました`,
    restored: (what: string) => `${what} を復元しました`,
  },
  refused: {
    change: "変更できませんでした。",
    undo: "元に戻せません。",
    redo: "やり直せません。",
  },
  failed: {
    "disk-full":
      "ディスクの空きがないため、今の操作は保存されていません。保存済みの内容はそのまま残っています。空きを作ってから、もう一度操作してください。",
    "database-closed":
      "データベースが閉じられたため、今の操作は保存されていません。保存済みの内容はそのまま残っています。ウィンドウを開き直してください。",
    unknown:
      "今の操作は保存されていません。保存済みの内容はそのまま残っています。もう一度操作してください。続く場合は管理者にお伝えください。",
  },
  viewRemoved: (name: string) => `ビュー「${name}」を削除しました`,
};

type Words = typeof ja;

const en: Words = {
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Redone: ${what}`,
  done: {
    created: (what) => `${what} was added`,
    moved: (what) => `${what} was moved`,
    resized: (what) => `The time of ${what} was changed`,
    edited: (what) => `${what} was changed`,
    cancelled: (what) => `${what} was cancelled`,
    restored: (what) => `${what} was restored`,
  },
  refused: {
    change: "The change could not be made.",
    undo: "This cannot be undone.",
    redo: "This cannot be redone.",
  },
  failed: {
    "disk-full":
      "Not saved: the disk is full. Everything saved before is still there. Free some space, then do it again.",
    "database-closed":
      "Not saved: the database was closed. Everything saved before is still there. Open the window again.",
    unknown:
      "Not saved. Everything saved before is still there. Please do it again. If it goes on, tell your administrator.",
  },
  viewRemoved: (name) => `The view “${name}” was deleted`,
};

export const noticeWords = { ja, en };
