import type { Bilingual } from "#shared/domain/facility/facility.ts";

// What is measured where, in the words of the field. A title reads `<sample>の<method>` or `<method> of <sample>`; `@` in a method
// stands for an absorption edge of the sample that the beamline reaches, so that nobody looks for copper in NiPS₃.

type Pairs = readonly Bilingual[];
/** With the edge for soft and for hard X-rays. */
export type Sample = Bilingual & { readonly softEdge: string; readonly hardEdge: string };
export type Technique = {
  readonly samples: readonly Sample[];
  readonly methods: Pairs;
  readonly xray: "soft" | "hard";
};

/** Lines of `ja | en | edge for soft X-rays | edge for hard X-rays`. */
const pairs = (lines: string): Sample[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [ja = "", en = "", softEdge = "", hardEdge = ""] = line.split("|").map((part) => part.trim());
      return { ja, en, softEdge, hardEdge };
    });

const quantumMaterials = pairs(`
  銅酸化物高温超伝導体 | a cuprate high-Tc superconductor | Cu L₃
  La₂₋ₓSrₓCuO₄単結晶 | La₂₋ₓSrₓCuO₄ single crystals | O K
  Sr₂IrO₄薄膜 | Sr₂IrO₄ thin films | O K
  無限層ニッケル酸化物 | infinite-layer nickelates | Ni L₃
  NiPS₃ | NiPS₃ | Ni L₃
  α-RuCl₃ | α-RuCl₃ | Ru M₃
  カゴメ金属CsV₃Sb₅ | the kagome metal CsV₃Sb₅ | V L₃
  トポロジカル絶縁体Bi₂Te₃ | the topological insulator Bi₂Te₃ | Te M₅
  ツイスト二層グラフェン | twisted bilayer graphene | C K
  1T-TaS₂ | 1T-TaS₂ | S L₂,₃
  EuTe₄ | EuTe₄ | Eu M₅
`);
const batteries = pairs(`
  LiNiO₂正極 | LiNiO₂ cathodes | O K | Ni K
  NMC811正極 | NMC811 cathodes | Ni L₃ | Ni K
  Li過剰系正極 | Li-rich cathodes | O K | Mn K
  硫化物系全固体電池界面 | interfaces in sulfide solid-state batteries | S L₂,₃ | S K
  Na₂Mn₃O₇ | Na₂Mn₃O₇ | O K | Mn K
  Si負極のSEI被膜 | the SEI on Si anodes | F K | S K
  固体高分子形燃料電池触媒 | fuel-cell catalysts | O K | Pt L₃
  IrO₂水電解触媒 | IrO₂ water-electrolysis catalysts | O K | Ir L₃
  Cu単原子触媒 | Cu single-atom catalysts | Cu L₃ | Cu K
`);
const magnets = pairs(`
  Nd-Fe-B焼結磁石 | Nd-Fe-B sintered magnets | Fe L₂,₃
  Co/Pt多層膜 | Co/Pt multilayers | Co L₂,₃
  反強磁性体Mn₃Sn薄膜 | antiferromagnetic Mn₃Sn films | Mn L₂,₃
  CoFeB/MgO界面 | CoFeB/MgO interfaces | Fe L₂,₃
  スキルミオン物質 | a skyrmion host | Co L₂,₃
  FePtナノ粒子 | FePt nanoparticles | Fe L₂,₃
  鉄隕石 | an iron meteorite | Ni L₂,₃
`);
const soft = pairs(`
  タイヤゴム中のシリカフィラー | silica filler in tyre rubber
  ポリプロピレン結晶化過程 | crystallising polypropylene
  ブロック共重合体薄膜 | block-copolymer films
  乳製品のタンパク質会合体 | protein assemblies in dairy products
  毛髪キューティクル | hair cuticle
  木質細胞壁 | wood cell walls
  有機太陽電池活性層 | organic solar-cell layers
  PFSA電解質膜 | PFSA membranes
`);
const hardMatter = pairs(`
  高張力鋼の残留オーステナイト | retained austenite in high-strength steel |  | Fe K
  積層造形Ti合金 | additively manufactured Ti alloys |  | Ti K
  ペロブスカイト太陽電池膜 | perovskite solar-cell films |  | I L₃
  ゼオライト触媒 | zeolite catalysts |  | Cu K
  セメント水和物 | cement hydrates |  | Ca K
  GaNパワーデバイス | GaN power devices |  | Ga K
  リュウグウ模擬試料 | a Ryugu simulant |  | Fe K
  米粒の内部組織 | the inner structure of rice grains |  | Zn K
  自動車排ガス触媒 | car exhaust catalysts |  | Pt L₃
`);

const rixs = pairs(`
  @端RIXS | @-edge RIXS
  超高分解能@端RIXS | ultrahigh-resolution @-edge RIXS
  @端RIXSの温度依存性 | temperature-dependent @-edge RIXS
  偏光分解RIXS | polarisation-resolved RIXS
`);
const arpes = pairs(`
  ナノARPES | nano-ARPES
  スピン分解ARPES | spin-resolved ARPES
  温度依存ARPES | temperature-dependent ARPES
  マイクロドメインの光電子分光 | photoemission from micro-domains
`);
const xas = pairs(`
  オペランド@端XAS | operando @-edge XAS
  @端軟X線吸収分光 | @-edge soft X-ray absorption
  雰囲気下光電子分光 | ambient-pressure photoemission
  充放電中の@端XAS | @-edge XAS during cycling
`);
const xmcd = pairs(`
  @端XMCDイメージング | @-edge XMCD imaging
  @端元素選択磁化曲線測定 | element-specific hysteresis loops at the @ edge
  走査型透過X線顕微鏡観察 | scanning transmission X-ray microscopy
  X線磁気線二色性測定 | X-ray magnetic linear dichroism
`);
const haxpes = pairs(`
  HAXPES深さ方向分析 | HAXPES depth profiling
  オペランドHAXPES | operando HAXPES
  埋もれた界面のバンドアライメント測定 | band alignment at buried interfaces
`);
const imaging = pairs(`
  4次元X線CT | 4D X-ray CT
  位相コントラストイメージング | phase-contrast imaging
  オペランドX線イメージング | operando X-ray imaging
  広視野トモグラフィ | wide-field tomography
`);
const coherent = pairs(`
  タイコグラフィ | ptychography
  ブラッグコヒーレント回折イメージング | Bragg coherent diffraction imaging
  X線光子相関分光 | X-ray photon correlation spectroscopy
`);
const diffraction = pairs(`
  その場X線回折 | in-situ X-ray diffraction
  高分解能粉末回折 | high-resolution powder diffraction
  PDF解析 | pair-distribution-function analysis
  温度可変X線回折 | variable-temperature X-ray diffraction
`);
const saxs = pairs(`
  時分割SAXS | time-resolved SAXS
  SAXS/WAXS同時測定 | simultaneous SAXS/WAXS
  昇温SAXS | SAXS on heating
  異方性SAXS | anisotropic SAXS
`);
const xafs = pairs(`
  @端オペランドXAFS | @-edge operando XAFS
  @端Quick XAFS | @-edge quick XAFS
  @端蛍光XAFS | @-edge fluorescence XAFS
  @端XANES | @-edge XANES
`);

const techniques = {
  rixs: { samples: [...quantumMaterials.slice(0, 7), ...batteries.slice(0, 3)], methods: rixs, xray: "soft" },
  arpes: { samples: quantumMaterials, methods: arpes, xray: "soft" },
  xas: { samples: batteries, methods: xas, xray: "soft" },
  xmcd: { samples: magnets, methods: xmcd, xray: "soft" },
  haxpes: { samples: [...batteries.slice(0, 8), ...hardMatter.slice(2, 3)], methods: haxpes, xray: "hard" },
  imaging: { samples: [...hardMatter, ...soft.slice(3)], methods: imaging, xray: "hard" },
  coherent: { samples: [...hardMatter.slice(0, 5), ...magnets.slice(0, 3)], methods: coherent, xray: "hard" },
  diffraction: { samples: hardMatter, methods: diffraction, xray: "hard" },
  saxs: { samples: soft, methods: saxs, xray: "hard" },
  xafs: { samples: [...batteries, ...hardMatter.slice(3)], methods: xafs, xray: "hard" },
} satisfies Record<string, Technique>;

const byStation: Readonly<Record<string, Technique>> = {
  BL02U: techniques.rixs,
  BL06U: techniques.arpes,
  BL07U: techniques.arpes,
  BL08U: techniques.xas,
  "BL08W-XRD": techniques.diffraction,
  "BL08W-SAXS": techniques.saxs,
  "BL08W-XAFS": techniques.xafs,
  BL09U: techniques.haxpes,
  BL09W: techniques.imaging,
  BL10U: techniques.coherent,
  BL13U: techniques.xmcd,
  BL14U: techniques.xmcd,
  BL01U: techniques.rixs,
  BL03U: techniques.haxpes,
  BL03W: techniques.imaging,
  BL04U: techniques.haxpes,
  BL05U: techniques.rixs,
  BL06W: techniques.imaging,
  BL07W: techniques.saxs,
  BL10W: techniques.xafs,
  BL11U: techniques.xas,
  BL12U: techniques.xmcd,
  BL14W: techniques.xafs,
};

/** What people measure at a station; diffraction where the demo does not know better. */
export function techniqueOf(stationId: string): Technique {
  return byStation[stationId] ?? techniques.diffraction;
}

/** `<sample>の<method>` or in English, the edge put in. */
export function researchTitle(
  technique: Technique,
  { sample, method }: { sample: Sample; method: Bilingual },
  english: boolean,
): string {
  const edge = technique.xray === "soft" ? sample.softEdge : sample.hardEdge;
  if (!english) return `${sample.ja}の${method.ja}`.replace("@", edge);
  const words = `${method.en} of ${sample.en}`.replace("@", edge);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a coalition member's booking is called: the method at most, never the sample. */
export const coalitionTitles: Pairs = pairs(`
  材料評価 | Materials characterisation
  製品開発測定 | Product development
  定期測定 | Regular measurement
  オペランド測定 | Operando measurement
  分析会社による測定代行 | Measurement by proxy
  トライアル利用 | Trial use
  社内評価 | In-house evaluation
  共同利用測定 | Joint-use measurement
`);

export const facilityTitles: Pairs = pairs(`
  光軸調整 | Beam alignment
  分光器エネルギー校正 | Monochromator energy calibration
  検出器校正 | Detector calibration
  標準試料測定 | Reference sample
  集光ミラー調整 | Focusing-mirror tuning
  試料環境装置の立ち上げ | Commissioning of a sample environment
`);

export const eventTitles: Pairs = pairs(`
  見学会（架空高校） | Guided tour (invented high school)
  ビームライン講習会 | Beamline training course
  報道公開（架空新聞） | Press tour (invented newspaper)
`);

export const cancelReasons: readonly string[] = [
  "試料の準備が間に合わないため",
  "利用者の都合により辞退",
  "試料環境装置の不具合のため",
  "Sample delivery delayed",
];

export const moveReasons: readonly string[] = [
  "利用者の希望による変更",
  "前の利用の延長のため",
  "Swap agreed by both groups",
];
