import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { Period } from "#renderer/features/calendar/period.ts";

export type ExchangePanelProps = {
  readonly model: FacilityModel;
  readonly way: "export" | "import";
  /** What is on screen, and so goes out. */
  readonly period: Period;
  onClose(): void;
};
