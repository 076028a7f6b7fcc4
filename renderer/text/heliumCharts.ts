// Helium over time: the charts view of the helium screen.

const ja = {
  chart: "グラフ",
  views: { history: "機器の推移", beamlines: "ビームラインの収支", recovery: "回収率" },
  asTable: "表で見る",
  device: "機器",
  readings: (count: number) => `読み ${count} 件`,
  moveHint: "ドラッグか ← → で移動、+ − で拡大・縮小",
  historyLabel: (name: string, range: string, count: number) =>
    `${name} の推移、${range}、読み ${count} 件。左右の矢印で移動、プラスとマイナスで拡大・縮小。「表で見る」で値を読めます。`,
  split: (supplied: string, recovered: string, lost: string) => `供給 ${supplied} 、回収 ${recovered}、損失 ${lost}`,
  rates: (stock: string, meters: string) => `${stock}(メーターから ${meters})`,
};

type Words = typeof ja;

const en: Words = {
  chart: "Chart",
  views: { history: "A device", beamlines: "Beamlines", recovery: "Recovery" },
  asTable: "As a table",
  device: "Device",
  readings: (count: number) => (count === 1 ? "1 reading" : `${count} readings`),
  moveHint: "Drag or ← → to move, + − to see more or less",
  historyLabel: (name: string, range: string, count: number) =>
    `${name}, ${range}, ${count} readings. Left and right arrows move, plus and minus change the stretch. “As a table” has the values.`,
  split: (supplied: string, recovered: string, lost: string) =>
    `supplied ${supplied}, recovered ${recovered}, lost ${lost}`,
  rates: (stock: string, meters: string) => `${stock} (by meters ${meters})`,
};

export const chartWords = { ja, en };
