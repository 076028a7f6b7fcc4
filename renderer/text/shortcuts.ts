type Keys = readonly (readonly [keys: string, does: string])[];
type Group = { readonly name: string; readonly keys: Keys };

const ja = {
  groups: [
    {
      name: "表示",
      keys: [
        ["1", "全ビームライン"],
        ["2", "ビームラインごと: 月"],
        ["3", "ビームラインごと: 週"],
        ["4", "ビームラインごと: 日"],
        ["5", "ビームラインごと: 一覧"],
        ["6", "全ビームライン: 表"],
        ["T", "今日"],
        ["N", "今の時刻のマスへ"],
        ["G", "日付へ移動"],
        ["Ctrl+K Ctrl+F /", "すべての年から探す"],
        ["[ PageUp", "前の期間"],
        ["] PageDown", "次の期間"],
        ["{ }", "前の期・次の期"],
        ["Ctrl+P", "印刷・PDF"],
        ["+ -", "期間の幅を狭く・広く(Ctrl+ホイールでも)"],
      ],
    },
    {
      name: "予定",
      keys: [
        ["C", "予定を追加"],
        ["Enter E", "予定を開く"],
        ["L", "ヘリウムを記録"],
        ["Delete", "予定を取り消す(元に戻せます)"],
        ["Ctrl+C", "予定をコピー(選択中ならすべて)"],
        ["Ctrl+V", "選んだ場所へ置く"],
        ["Ctrl+Z", "元に戻す"],
        ["Ctrl+Shift+Z Ctrl+Y", "やり直す"],
        ["Esc", "やめる・閉じる"],
        ["Tab", "ビームラインごとの画面で予定へ(Enter で開き、フォームで動かす)"],
      ],
    },
    {
      name: "レーンの上で",
      keys: [
        ["← → ↑ ↓", "マス・予定を選ぶ"],
        ["Home End", "期間の初め・終わりへ(Ctrl で全レーンの端へ)"],
        ["Shift+← Shift+→ Shift+↑ Shift+↓", "予定を続けて選択(空きでは期間を広げる)"],
        ["Ctrl+← Ctrl+→", "予定を前後に動かす"],
        ["Ctrl+↑ Ctrl+↓", "予定を別のレーンへ"],
        ["Ctrl+Shift+← Ctrl+Shift+→", "予定の終わりを変える"],
        ["Alt+↑ Alt+↓", "レーンを上下へ動かす"],
        ["←", "レーンの初めで: 名前へ(Enter で並べ方のメニュー)"],
        ["Space Ctrl+Click", "予定を選択・解除"],
        ["Shift+Click", "そこまでの予定をすべて選択(空きをドラッグで囲む)"],
        ["Ctrl+A", "表示中の予定をすべて選択"],
        ["Ctrl", "押しながらドラッグするとコピー"],
        ["Shift", "押しながらドラッグするとレーンだけ・時間だけ変更"],
        ["Alt", "押しながらドラッグすると 15 分単位"],
      ],
    },
  ] satisfies readonly Group[] as readonly Group[],
  turnOff: "1 文字のキーは設定でオフにできます。",
};

type Words = typeof ja;

const en: Words = {
  groups: [
    {
      name: "View",
      keys: [
        ["1", "All beamlines"],
        ["2", "One beamline: month"],
        ["3", "One beamline: week"],
        ["4", "One beamline: day"],
        ["5", "One beamline: list"],
        ["6", "All beamlines: table"],
        ["T", "Today"],
        ["N", "To the place of now"],
        ["G", "Go to date"],
        ["Ctrl+K Ctrl+F /", "Search all years"],
        ["[ PageUp", "Previous"],
        ["] PageDown", "Next"],
        ["{ }", "Previous, next term"],
        ["Ctrl+P", "Print, PDF"],
        ["+ -", "Zoom in, out (also Ctrl+wheel)"],
      ],
    },
    {
      name: "Bookings",
      keys: [
        ["C", "Add a booking"],
        ["Enter E", "Open the booking"],
        ["L", "Log helium"],
        ["Delete", "Cancel the booking (can be undone)"],
        ["Ctrl+C", "Copy the booking, or all that are selected"],
        ["Ctrl+V", "Put the copy where you stand"],
        ["Ctrl+Z", "Undo"],
        ["Ctrl+Shift+Z Ctrl+Y", "Redo"],
        ["Esc", "Give up, close"],
        ["Tab", "One beamline: to the bookings (Enter opens, the form moves)"],
      ],
    },
    {
      name: "On the lanes",
      keys: [
        ["← → ↑ ↓", "Choose a place or booking"],
        ["Home End", "Start, end of the period (Ctrl: of all lanes)"],
        ["Shift+← Shift+→ Shift+↑ Shift+↓", "Select bookings on the way (free place: widen it)"],
        ["Ctrl+← Ctrl+→", "Carry the booking earlier or later"],
        ["Ctrl+↑ Ctrl+↓", "Carry the booking to another lane"],
        ["Ctrl+Shift+← Ctrl+Shift+→", "Change its end"],
        ["Alt+↑ Alt+↓", "Move the lane up, down"],
        ["←", "At the start of a lane: to its name (Enter: its menu)"],
        ["Space Ctrl+Click", "Select a booking, or not"],
        ["Shift+Click", "Select all up to it (drag over free places: a frame)"],
        ["Ctrl+A", "Select all bookings shown"],
        ["Ctrl", "Held while dragging: a copy"],
        ["Shift", "Held while dragging: lane only, or time only"],
        ["Alt", "Held while dragging: steps of 15 minutes"],
      ],
    },
  ],
  turnOff: "Single-letter keys can be turned off in Settings.",
};

export const shortcutWords = { ja, en };
