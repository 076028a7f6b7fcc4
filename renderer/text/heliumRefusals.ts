import type { HeliumRefusal } from "#shared/domain/helium/heliumRefusal.ts";

type Words = Readonly<Record<HeliumRefusal, readonly [title: string, explanation: string]>>;

const ja: Words = {
  "entry-exists-already": ["この記録はすでにあります", "同じ記録は2度入れられません。記録の一覧で確認してください。"],
  "entry-not-found": ["もとの記録が見つかりません", "別の端末で作られた記録がまだ届いていない可能性があります。"],
  "corrected-already": ["この記録はすでに訂正されています", "訂正後の記録を開いて、そちらを訂正してください。"],
  "correction-cannot-be-corrected": ["訂正は訂正できません", "正しい値を、新しい記録として入れてください。"],
  "reason-missing": ["訂正の理由がありません", "なぜ訂正するのかを入力してください。履歴に残ります。"],
  "device-unknown": ["この機器が見つかりません", "機器の一覧にある容器・計器を選んでください。"],
  "out-of-bounds": ["この機器ではあり得ない値です", "容器の大きさや計器の範囲を超えています。値を確かめてください。"],
  "in-the-future": ["未来の日時です", "検針・作業をした日時を入力してください。端末の時計も確かめてください。"],
  "month-not-over": ["この月はまだ終わっていません", "月が終わってから締めてください。"],
  "month-closed-already": ["この月はすでに締められています", "締めた月への訂正は、次の月に計上されます。"],
};

const en: Words = {
  "entry-exists-already": ["This entry is there already", "The same entry is not taken twice. Look for it in the log."],
  "entry-not-found": ["The entry is not here", "It may have been made at another station and not have arrived yet."],
  "corrected-already": ["This entry has been corrected", "Open the entry that stands in its place and correct that."],
  "correction-cannot-be-corrected": ["A correction is not corrected", "Enter the right value as a new entry."],
  "reason-missing": ["The reason is missing", "Say why it is corrected. It is kept in the history."],
  "device-unknown": ["This device is not known", "Choose a vessel or meter from the list of devices."],
  "out-of-bounds": [
    "This device cannot show that",
    "It is more than the vessel holds or the meter shows. Check the value.",
  ],
  "in-the-future": ["The time lies in the future", "Enter when it was read or done, and check this computer's clock."],
  "month-not-over": ["This month is not over", "Close it when it has ended."],
  "month-closed-already": ["This month is closed", "What is corrected in it counts in the next month."],
};

export const heliumRefusals = { ja, en };
