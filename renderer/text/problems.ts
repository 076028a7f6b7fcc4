import { formatDuration, formatRange } from "#renderer/text/formatTime.ts";
import { heliumRefusals } from "#renderer/text/heliumRefusals.ts";
import { roundNotOpen } from "#renderer/text/roundNotOpen.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { Booking, Role } from "#shared/domain/beamtime/booking.ts";
import type { Problem, ProblemKind, Remedy } from "#shared/domain/beamtime/problem.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** How the places are called in the language of the window. */
export type PlaceNames = { station(id: StationId): string; beamline(id: BeamlineId): string };

/** One problem in words: what is wrong in one line, why and what then, and who may decide otherwise (null if nobody). */
export type WordedProblem = {
  readonly title: string;
  readonly explanation: string;
  readonly override: string | null;
  readonly remedies: readonly { readonly remedy: Remedy; readonly label: string }[];
};

type ProblemOf<Kind extends ProblemKind> = Extract<Problem, { kind: Kind }>;
type Words = {
  readonly problems: {
    readonly [Kind in ProblemKind]: (
      problem: ProblemOf<Kind>,
      names: PlaceNames,
    ) => readonly [title: string, explanation: string];
  };
  readonly override: (roles: string) => string;
  readonly remedies: {
    readonly [Kind in Remedy["kind"]]: (remedy: Extract<Remedy, { kind: Kind }>, names: PlaceNames) => string;
  };
};

const ja: Words = {
  problems: {
    "ends-before-it-starts": () => ["終了が開始より後になっていません", "終了日時を開始日時より後にしてください。"],
    "longer-than-allowed": ({ longestMs }) => [
      `1件の予約は${formatDuration(longestMs, "ja")}までです`,
      "これより長いビームタイムは、複数の予約に分けてください。",
    ],
    "unknown-station": ({ stationId }) => [
      `ステーション「${stationId}」が見つかりません`,
      "施設の設定にあるステーションを選んでください。",
    ],
    "beamline-not-operating": ({ beamlineId, state }, names) => [
      `${names.beamline(beamlineId)}は${glossary.ja.beamlineState[state]}です`,
      "稼働中のビームラインだけを予約できます。調整中のビームラインでは、施設利用の予約ができます。",
    ],
    "outside-every-term": ({ nearest }) => [
      "期の中に収まっていません",
      nearest === null
        ? "共用とコアリションの予約には期が必要ですが、期がまだ登録されていません。"
        : `共用とコアリションの予約は、1つの期の中に収めてください。最も近い期は${nearest}期です。`,
    ],
    "not-user-time": ({ machineTime, period, note, severity }) => [
      `${formatRange(period, "ja")}は${glossary.ja.machineTime[machineTime]}です`,
      [
        note === "" ? "" : `備考：${note}。`,
        severity === "hard" ? "この間はビームを利用できません。" : "この間はユーザータイムではありません。",
      ].join(""),
    ],
    "station-taken": ({ by, others }, names) => [
      `${names.station(by.stationId)}は${formatRange(by, "ja")}に${called(by, "ja")}の予約があります`,
      `同じステーションの予約は重ねられません。${others.length > 0 ? `ほかに${others.length}件の予約とも重なります。` : ""}`,
    ],
    "beamline-taken": ({ by, others, beamlineId }, names) => [
      `${names.beamline(beamlineId)}は${formatRange(by, "ja")}に${names.station(by.stationId)}で${called(by, "ja")}が使います`,
      `このビームラインのステーションは同時に使えません。${others.length > 0 ? `ほかに${others.length}件の予約とも重なります。` : ""}`,
    ],
    "not-whole-shifts": ({ nearest }) => [
      "シフトの区切りに合っていません",
      `共用はシフト単位で予約します。最も近いのは${formatRange(nearest, "ja")}です。`,
    ],
    "not-whole-hours": ({ nearest }) => [
      "1時間単位になっていません",
      `コアリションは1時間単位で予約します。最も近いのは${formatRange(nearest, "ja")}です。`,
    ],
    "not-quarter-hours": ({ nearest }) => [
      "15分単位になっていません",
      `予約は15分単位です。最も近いのは${formatRange(nearest, "ja")}です。`,
    ],
    "booking-is-running": () => [
      "このビームタイムは実施中です",
      "実施中は終了時刻だけを変更できます。早く終えるときは、終了時刻を早めてください。",
    ],
    "booking-is-over": ({ state }) => [
      state === "ended" ? "このビームタイムは終了しています" : "この予約は取り消されています",
      state === "ended" ? "終了したビームタイムは変更できません。" : "変更するには、先に予約を元に戻してください。",
    ],
    "booking-not-found": () => ["予約が見つかりません", "別の画面で削除されたか、データが読み込まれていません。"],
    "booking-exists-already": () => [
      "この予約はすでに登録されています",
      "カレンダーで登録済みの予約を確認してください。",
    ],
    "booking-not-cancelled": () => ["この予約は取り消されていません", "元に戻せるのは、取り消された予約だけです。"],
    "state-cannot-follow": ({ from, to }) => [
      `「${glossary.ja.state[from]}」から「${glossary.ja.state[to]}」には変更できません`,
      "実施が始まった予約は、計画の段階に戻せません。",
    ],
    "not-allowed": ({ allowed }) => [
      "この操作をする権限がありません",
      `${rolesIn(allowed, "ja")}が行えます。必要なときは、担当者に確認してください。`,
    ],
    "title-missing": () => ["件名がありません", "何のためのビームタイムかを入力してください。"],
    "machine-time-overlaps": ({ by }) => [
      `${formatRange(by, "ja")}には${glossary.ja.machineTime[by.kind]}が入っています`,
      "同じ時間に2つのマシンタイムは入れられません。",
    ],
    "machine-time-too-long": ({ longestMs }) => [
      `1件のマシンタイムは${formatDuration(longestMs, "ja")}までです`,
      "これより長い期間は、複数に分けてください。",
    ],
    "cannot-wait": ({ why }) =>
      (
        {
          already: ["すでにこの空きを待っています", "要対応の画面で、待っている場所を確かめられます。"],
          gone: ["この空きを待つ記録がありません", "別の画面で取りやめたか、まだ届いていません。"],
          past: ["この時間はもう始まっています", "待てるのは、これから始まる時間だけです。"],
        } as const
      )[why],
    "unknown-beamline": ({ beamlineId }) => [
      `ビームライン「${beamlineId}」が見つかりません`,
      "施設の設定にあるビームラインを選んでください。",
    ],
    "helium-refused": ({ why }) => heliumRefusals.ja[why],
    "round-not-open": roundNotOpen.ja,
    "unknown-term": ({ termId }) => [`「${termId}」期が見つかりません`, "登録されている期を選んでください。"],
    "reason-missing": () => ["理由がありません", "配分を変える理由を入力してください。台帳に残ります。"],
    "quota-exhausted": ({ termId, stationId, quotaClass, wantedMinutes, leftMinutes }, names) => [
      `${glossary.ja.use[quotaClass]}の配分が${inHours(wantedMinutes - leftMinutes, "ja")}足りません`,
      `${names.station(stationId)}の${termId}期の残りは${inHours(leftMinutes, "ja")}、この予約には${inHours(wantedMinutes, "ja")}必要です。配分を増やすか、利用の種類を変えると登録できます。`,
    ],
    "quota-below-nothing": ({ stationId, minutes }, names) => [
      `${names.station(stationId)}の配分が0より少なくなります`,
      `${inHours(-minutes, "ja")}足りません。`,
    ],
    "quotas-exceed-user-time": ({ termId, stationIds, quotaMinutes, userMinutes }, names) => [
      `配分の合計がユーザータイムを${inHours(quotaMinutes - userMinutes, "ja")}超えます`,
      `${stationIds.map(names.station).join("・")}の${termId}期のユーザータイムは${inHours(userMinutes, "ja")}、配分の合計は${inHours(quotaMinutes, "ja")}です。`,
    ],
  },
  override: (roles) => `${roles}は、理由を添えてこのまま登録できます。`,
  remedies: {
    "move-to": ({ stationId, interval }, names) => `${names.station(stationId)} ${formatRange(interval, "ja")} にする`,
    "change-use": () => "利用区分を変える",
    split: () => "複数の予約に分ける",
    "set-stations-run-together": ({ beamlineId }, names) => `${names.beamline(beamlineId)}の同時利用の設定を見る`,
  },
};

const en: Words = {
  problems: {
    "ends-before-it-starts": () => ["The end is not after the start", "Please set an end later than the start."],
    "longer-than-allowed": ({ longestMs }) => [
      `A booking can be ${formatDuration(longestMs, "en")} long at most`,
      "Please divide longer beamtime into several bookings.",
    ],
    "unknown-station": ({ stationId }) => [
      `There is no station “${stationId}”`,
      "Please choose a station of this facility.",
    ],
    "beamline-not-operating": ({ beamlineId, state }, names) => [
      `${names.beamline(beamlineId)} is not in operation (${glossary.en.beamlineState[state].toLowerCase()})`,
      "Only beamlines in operation can be booked. The facility itself may also use one that is being commissioned.",
    ],
    "outside-every-term": ({ nearest }) => [
      "Not inside one term",
      nearest === null
        ? "Shared and coalition use need a term, and none has been entered yet."
        : `Shared and coalition use must lie inside one term. The nearest is ${nearest}.`,
    ],
    "not-user-time": ({ machineTime, period, note, severity }) => [
      `${glossary.en.machineTime[machineTime]}: ${formatRange(period, "en")}`,
      [
        note === "" ? "" : `Note: ${note}. `,
        severity === "hard" ? "There is no beam for users in this time." : "This is not user time.",
      ].join(""),
    ],
    "station-taken": ({ by, others }, names) => [
      `${names.station(by.stationId)} is booked ${formatRange(by, "en")} for ${called(by, "en")}`,
      `Bookings at one station cannot overlap.${andOthers(others)}`,
    ],
    "beamline-taken": ({ by, others, beamlineId }, names) => [
      `${names.beamline(beamlineId)} is in use ${formatRange(by, "en")} at ${names.station(by.stationId)} for ${called(by, "en")}`,
      `The stations of this beamline cannot run at the same time.${andOthers(others)}`,
    ],
    "not-whole-shifts": ({ nearest }) => [
      "Not in whole shifts",
      `Shared use is booked in whole shifts. The nearest is ${formatRange(nearest, "en")}.`,
    ],
    "not-whole-hours": ({ nearest }) => [
      "Not in whole hours",
      `Coalition use is booked in whole hours. The nearest is ${formatRange(nearest, "en")}.`,
    ],
    "not-quarter-hours": ({ nearest }) => [
      "Not in quarters of an hour",
      `Bookings start and end on a quarter of an hour. The nearest is ${formatRange(nearest, "en")}.`,
    ],
    "booking-is-running": () => [
      "This beamtime is running",
      "Only its end can be changed now. To finish early, please bring the end forward.",
    ],
    "booking-is-over": ({ state }) => [
      state === "ended" ? "This beamtime has ended" : "This booking has been cancelled",
      state === "ended" ? "Beamtime that has ended cannot be changed." : "To change it, please restore it first.",
    ],
    "booking-not-found": () => ["The booking cannot be found", "It may have been removed, or its data is not loaded."],
    "booking-exists-already": () => ["This booking has been entered already", "Please look for it in the calendar."],
    "booking-not-cancelled": () => ["This booking is not cancelled", "Only a cancelled booking can be restored."],
    "state-cannot-follow": ({ from, to }) => [
      `“${glossary.en.state[from]}” cannot become “${glossary.en.state[to]}”`,
      "Beamtime that has begun cannot go back to planning.",
    ],
    "not-allowed": ({ allowed }) => [
      "You are not allowed to do this",
      `It can be done by: ${rolesIn(allowed, "en")}. Please ask them if it is needed.`,
    ],
    "title-missing": () => ["The title is missing", "Please say what the beamtime is for."],
    "machine-time-overlaps": ({ by }) => [
      `${glossary.en.machineTime[by.kind]} is entered for ${formatRange(by, "en")}`,
      "There cannot be two kinds of machine time at one time.",
    ],
    "machine-time-too-long": ({ longestMs }) => [
      `One stretch of machine time can be ${formatDuration(longestMs, "en")} long at most`,
      "Please divide longer stretches.",
    ],
    "cannot-wait": ({ why }) =>
      (
        {
          already: ["You wait for this place already", "The inbox shows the places you wait for."],
          gone: ["Nobody waits there", "It was taken off the list elsewhere, or has not arrived yet."],
          past: ["This time has begun", "Only for a time to come can one wait."],
        } as const
      )[why],
    "unknown-beamline": ({ beamlineId }) => [
      `There is no beamline “${beamlineId}”`,
      "Please choose a beamline of this facility.",
    ],
    "helium-refused": ({ why }) => heliumRefusals.en[why],
    "round-not-open": roundNotOpen.en,
    "unknown-term": ({ termId }) => [`There is no term “${termId}”`, "Please choose a term of this facility."],
    "reason-missing": () => ["The reason is missing", "Please say why the quota changes. It is kept in the ledger."],
    "quota-exhausted": ({ termId, stationId, quotaClass, wantedMinutes, leftMinutes }, names) => [
      `${glossary.en.use[quotaClass]}: the quota lacks ${inHours(wantedMinutes - leftMinutes, "en")}`,
      `${names.station(stationId)} has ${inHours(leftMinutes, "en")} left in ${termId}, and this booking needs ${inHours(wantedMinutes, "en")}. It can be entered once the quota is raised or the kind of use is another.`,
    ],
    "quota-below-nothing": ({ stationId, minutes }, names) => [
      `The quota of ${names.station(stationId)} would be less than nothing`,
      `${inHours(-minutes, "en")} are lacking.`,
    ],
    "quotas-exceed-user-time": ({ termId, stationIds, quotaMinutes, userMinutes }, names) => [
      `The quotas exceed the user time by ${inHours(quotaMinutes - userMinutes, "en")}`,
      `${stationIds.map(names.station).join(", ")}: user time in ${termId} is ${inHours(userMinutes, "en")}, the quotas add up to ${inHours(quotaMinutes, "en")}.`,
    ],
  },
  override: (roles) => `Can be entered as it is, with a reason, by: ${roles}.`,
  remedies: {
    "move-to": ({ stationId, interval }, names) => `Use ${names.station(stationId)}, ${formatRange(interval, "en")}`,
    "change-use": () => "Change the kind of use",
    split: () => "Divide into several bookings",
    "set-stations-run-together": ({ beamlineId }, names) =>
      `See whether the stations of ${names.beamline(beamlineId)} may run together`,
  },
};

const problemWords = { ja, en };

/** `456時間`, `7.25 h`. */
function inHours(minutes: number, language: Language): string {
  const hours = Math.round((minutes / 60) * 100) / 100;
  return language === "ja" ? `${hours}時間` : `${hours} h`;
}

/** A problem as the person reads it. The same facts in both languages; times are facility time. */
export function wordProblem(problem: Problem, language: Language, names: PlaceNames): WordedProblem {
  const words = problemWords[language];
  // The table has exactly one entry for each kind; the compiler cannot follow a kind through a look-up.
  const word = words.problems[problem.kind] as (problem: Problem, names: PlaceNames) => readonly [string, string];
  const [title, explanation] = word(problem, names);
  const roles = rolesIn(problem.overridableBy, language);
  return {
    title,
    explanation,
    override: problem.severity === "soft" ? words.override(roles) : null,
    remedies: problem.remedies.map((remedy) => ({ remedy, label: wordRemedy(remedy, language, names) })),
  };
}

/** Does this program have words for it? A newer facility may know more reasons. */
export function isWorded({ kind }: { readonly kind: string }): boolean {
  return Object.hasOwn(problemWords.en.problems, kind);
}

/** The label of the button that offers the remedy. */
export function wordRemedy(remedy: Remedy, language: Language, names: PlaceNames): string {
  const word = problemWords[language].remedies[remedy.kind] as (remedy: Remedy, names: PlaceNames) => string;
  return word(remedy, names);
}

function rolesIn(roles: readonly Role[], language: Language): string {
  return roles.map((role) => glossary[language].role[role]).join(language === "ja" ? "・" : ", ");
}

/** Proposal number and title, as far as there are any; a booking without a title goes by its leader or use. */
function called({ project, title, leader, use }: Booking, language: Language): string {
  const name = [project, title].filter((part) => part !== "").join(" ") || leader || glossary[language].use[use];
  return language === "ja" ? `「${name}」` : `“${name}”`;
}

function andOthers({ length }: readonly Booking[]): string {
  if (length === 0) return "";
  return length === 1 ? " It overlaps 1 more booking." : ` It overlaps ${length} more bookings.`;
}
