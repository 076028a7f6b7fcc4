const ja = {
  title: "ビームラインデスクについて",
  text: "NanoTerasu のビームラインを動かす人のための、予定と記録の道具です。",
  version: "版",
  runsOn: "動作環境",
  testRuntime: "試験用の実行環境で動いています。サポートが終わった版なので、日常の業務には使わないでください。",
  licence: "MIT ライセンスで公開しています。",
  fontLicence: "書体: Noto Sans JP (SIL Open Font License 1.1)",
  browser: "ブラウザーで表示しています。",
  copy: "サポート用にコピー",
  copied: "コピーしました",
};

type Words = typeof ja;

const en: Words = {
  title: "About Beamline Desk",
  text: "Calendar and log for the people who run NanoTerasu's beamlines.",
  version: "Version",
  runsOn: "Runs on",
  testRuntime: "This is the runtime for tests. It is out of support: do not use it for daily work.",
  licence: "Published under the MIT licence.",
  fontLicence: "Typeface: Noto Sans JP (SIL Open Font License 1.1)",
  browser: "Shown in a browser.",
  copy: "Copy for support",
  copied: "Copied",
};

export const aboutWords = { ja, en };
