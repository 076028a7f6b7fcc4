const ja = {
  open: "探す",
  placeholder: "課題番号・課題名・責任者・ビームライン、または日付",
  hint: "すべての年の予定から探します。語を空けて並べると、すべてを含むものだけにします。",
  results: "見つかったもの",
  actions: "操作",
  coming: "これから",
  past: "これまで",
  count: (count: number, hasMore: boolean) => (hasMore ? `${count} 件以上` : `${count} 件`),
  nothing: (text: string) => `「${text}」を含む予定は、どの年にもありません。`,
  searching: "探しています…",
  goTo: (day: string) => `${day} へ移動`,
  view: (name: string) => `ビュー「${name}」を表示`,
  filter: (text: string) => `画面の予定を「${text}」で絞り込む`,
  keys: "↑↓ で選び、Enter で開きます",
};

type Words = typeof ja;

const en: Words = {
  open: "Search",
  placeholder: "Number, title, leader or beamline, or a date",
  hint: "Looks through the bookings of all years. Several words: only what holds them all.",
  results: "Found",
  actions: "Actions",
  coming: "Coming",
  past: "Past",
  count: (count, hasMore) => (hasMore ? `${count} or more` : `${count}`),
  nothing: (text) => `No booking of any year holds “${text}”.`,
  searching: "Searching…",
  goTo: (day) => `Go to ${day}`,
  view: (name) => `Show the view “${name}”`,
  filter: (text) => `Filter the screen by “${text}”`,
  keys: "↑↓ to choose, Enter to open",
};

export const searchWords = { ja, en };
