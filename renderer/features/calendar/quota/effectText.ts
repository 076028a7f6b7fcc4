import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { Standing } from "#renderer/data/queries/split.ts";
import { splitWords } from "#renderer/text/split.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";
import { leftAfter, type QuotaLeft, type TakingChange } from "#shared/domain/split/quotaLeft.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** What changes, and where the quotas stand that it may touch, by the key of their cell. */
export type QuotaQuestion = {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly left: QuotaLeft;
  readonly changes: readonly TakingChange[];
};

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/**
 * Every balance that the changes move, in shifts of its term; the station is told where several are moved.
 * · Example: `コアリション 残り 41/57 → 38 シフト`.
 */
export function effectText(
  { standings, left, changes }: QuotaQuestion,
  model: FacilityModel,
  language: Language,
): string {
  const after = leftAfter(left, model.terms, changes);
  const moved = [...standings].filter(([key, standing]) => after.get(key) !== standing.left);
  return moved
    .map(([key, { allocated, left: before }]) => {
      const [termId = "", stationId = "", quotaClass = ""] = key.split("/");
      const shiftMinutes = (model.term(termId)?.shifts.lengthHours ?? 8) * 60;
      const shifts = (minutes: number) => number.format(minutes / shiftMinutes).replace("-", "−");
      const name = splitWords[language].classes[quotaClass as QuotaClass];
      const where = moved.length > 1 ? `${stationName(model, stationId as StationId)} ${name}` : name;
      return splitWords[language].effect(where, shifts(before), shifts(allocated), shifts(after.get(key) ?? before));
    })
    .join(language === "ja" ? "、" : "; ");
}
