import type { Technique } from "#shared/domain/facility/techniquesOf.ts";

type Sections = Readonly<Record<"pinned" | "all" | "shared" | "coalition" | "soft" | "hard", string>>;

const ja = {
  title: "レーンの並べ方",
  open: "レーンの並べ方…",
  grouping: "グループ",
  groupings: { none: "なし", class: "共用・コアリション", xray: "軟X線・硬X線" },
  sections: {
    pinned: "ピン留め",
    all: "そのほか",
    shared: "共用",
    coalition: "コアリション",
    soft: "軟X線",
    hard: "硬X線",
  } satisfies Sections as Sections,
  stations: (count: number) => `${count} ステーション`,
  beamlines: (count: number) => `${count} 本`,
  up: "上へ",
  down: "下へ",
  pin: "上に固定",
  unpin: "固定を外す",
  hide: "隠す",
  fold: "畳む",
  unfold: "開く",
  upOf: (name: string) => `${name} を上へ`,
  downOf: (name: string) => `${name} を下へ`,
  pinOf: (name: string) => `${name} を上に固定`,
  show: (name: string) => `${name} を表示`,
  hiddenCount: (bookings: number, lanes: number) =>
    [bookings > 0 ? `${bookings} 件` : "", lanes > 0 ? `${lanes} レーン` : ""].filter(Boolean).join("・"),
  hiddenWord: "を非表示",
  showAll: "すべて表示",
  showAllHint: "絞り込みを解除し、隠したレーンも表示します",
  reset: "並べ方を元に戻す",
  hint: "名前をドラッグするか、Alt+↑ Alt+↓ でも並べ替えられます。隠したレーンの予定も、重なりの確認には使われます。",
  filterStates: "状態",
  filterTechnique: "手法",
  anyTechnique: "すべて",
  techniques: { spectroscopy: "分光", scattering: "散乱・回折", imaging: "イメージング" } satisfies Readonly<
    Record<Technique, string>
  >,
  filterBeamlines: "表示するビームライン",
};

type Words = typeof ja;

const en: Words = {
  title: "Arrange lanes",
  open: "Arrange lanes…",
  grouping: "Groups",
  groupings: { none: "None", class: "Shared, coalition", xray: "Soft, hard X-ray" },
  sections: {
    pinned: "Pinned",
    all: "Others",
    shared: "Shared",
    coalition: "Coalition",
    soft: "Soft X-ray",
    hard: "Hard X-ray",
  },
  stations: (count) => `${count} stations`,
  beamlines: (count) => `${count} BL`,
  up: "Move up",
  down: "Move down",
  pin: "Pin to the top",
  unpin: "Unpin",
  hide: "Hide",
  fold: "Fold",
  unfold: "Unfold",
  upOf: (name) => `Move ${name} up`,
  downOf: (name) => `Move ${name} down`,
  pinOf: (name) => `Pin ${name} to the top`,
  show: (name) => `Show ${name}`,
  hiddenCount: (bookings, lanes) =>
    [bookings > 0 ? `${bookings}` : "", lanes > 0 ? (lanes === 1 ? "1 lane" : `${lanes} lanes`) : ""]
      .filter(Boolean)
      .join(", "),
  hiddenWord: " hidden",
  showAll: "Show all",
  showAllHint: "Clears the filters and shows hidden lanes again",
  reset: "Back to the standard order",
  hint: "You can also drag a name, or press Alt+↑ Alt+↓. Bookings of hidden lanes still count when overlaps are checked.",
  filterStates: "State",
  filterTechnique: "Technique",
  anyTechnique: "All",
  techniques: { spectroscopy: "Spectroscopy", scattering: "Scattering", imaging: "Imaging" },
  filterBeamlines: "Beamlines shown",
};

export const arrangeWords = { ja, en };
