import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { Language, Theme } from "#shared/ipc/channels.ts";

/** What was on screen last; it comes back after a restart. Words of the calendar's own, kept as they are given. */
export type LastView = {
  readonly view: string;
  readonly zoom: string;
  readonly day: Day;
  readonly beamlineId: string | null;
};

/** How the table of bookings is sorted, put together and which columns are left out. */
export type TableLook = {
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[];
  readonly group: string | null;
  readonly hidden: readonly string[];
};

/** How the lanes are grouped, ordered, pinned, folded and hidden. Words of the calendar's own, kept as they are given. */
export type LaneLook = {
  readonly grouping: string;
  /** Beamlines. */
  readonly order: readonly string[];
  readonly pinned: readonly string[];
  readonly folded: readonly string[];
  /** Stations. */
  readonly hidden: readonly string[];
};

/** The screen of the calendar under a name, but for its day. Words of the calendar's own, kept as they are given. */
export type SavedView = Omit<LastView, "day"> & {
  readonly id: string;
  readonly name: string;
  /** The calendar opens with it. At most one is. */
  readonly isStandard: boolean;
  readonly density: "compact" | "normal" | "roomy";
  readonly showCancelled: boolean;
  readonly filters: {
    readonly hiddenUses: readonly string[];
    readonly hiddenStates: readonly string[];
    readonly onlyClass: string | null;
    readonly onlyTechnique: string | null;
    readonly text: string;
  };
  readonly lanes: LaneLook;
};

/** What a person sets on this workstation. Never synced, never in the outbox. */
export type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  /** Who sits here; null until someone said so. */
  readonly person: Actor | null;
  readonly lastView: LastView | null;
  readonly density: "compact" | "normal" | "roomy";
  /** Keys without Ctrl, such as C to create; they can be turned off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Null until someone arranged it. */
  readonly table: TableLook | null;
  /** Null until someone arranged them. */
  readonly lanes: LaneLook | null;
  readonly views: readonly SavedView[];
  readonly heliumTariff: HeliumTariffSetting;
};

/** By which tariff helium is charged here. `own`: the content of a file that was opened; `classes`: payer → class in it. */
export type HeliumTariffSetting = {
  readonly choice: string;
  readonly own: unknown;
  readonly classes: Readonly<Record<string, string>>;
};

export type PreferenceRow = {
  [Key in keyof Preferences]: { readonly key: Key; readonly value: Preferences[Key] };
}[keyof Preferences];
