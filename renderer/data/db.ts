import { Dexie, type DexieOptions, type EntityTable, type Table } from "dexie";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { Beamline, MachinePeriod, Offer, Station, Term } from "#shared/domain/facility/facility.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import type { CalendarBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";
import type { Assignment } from "#shared/domain/support/assignment.ts";
import type { ArchivedCall, AttentionRow } from "#renderer/data/attentionRow.ts";
import type { MetaRow } from "#renderer/data/meta.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import type { Pack, PackBytes, PackKeys, Tombstone } from "#renderer/data/packs/pack.ts";
import type { PreferenceRow } from "#renderer/data/preference.ts";
import type { SearchMonth } from "#renderer/data/searchMonth.ts";
import type { Step } from "#renderer/data/step.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import { upgrades } from "#renderer/data/upgradeList.ts";

export const DATABASE_NAME = "beamline-desk";

/** Version of the tables that this program knows. IndexedDB itself counts in tenths: version 1 is 10 there. */
export const DATABASE_VERSION = upgrades.length;

/**
 * The local database of the workstation. The tables are declared in `upgrades/`, one file per released step.
 *
 * Two connections lead to it: this one, whose writes are `relaxed` (reading, bulk loading, preferences), and
 * `saving`, whose writes are `strict`: they are on the disk before the person is told "saved".
 */
export class DeskDatabase extends Dexie {
  declare readonly beamlines: EntityTable<Beamline, "id">;
  declare readonly stations: EntityTable<Station, "id">;
  declare readonly terms: EntityTable<Term, "id">;
  declare readonly offers: EntityTable<Offer, "id">;
  declare readonly machinePeriods: EntityTable<MachinePeriod, "id">;
  declare readonly members: EntityTable<Member, "id">;
  declare readonly coalitionRules: EntityTable<CoalitionRules, "id">;
  declare readonly quotaEntries: EntityTable<QuotaEntry, "id">;
  declare readonly bookings: EntityTable<Booking, "id">;
  declare readonly bookingEvents: EntityTable<BookingEvent, "id">;
  declare readonly calendarBlocks: EntityTable<CalendarBlock, "id">;
  declare readonly waitEntries: EntityTable<WaitEntry, "id">;
  declare readonly heliumEntries: EntityTable<HeliumEntry, "id">;
  declare readonly heliumDevices: EntityTable<HeliumDevice, "id">;
  declare readonly heliumSeals: EntityTable<HeliumSeal, "id">;
  declare readonly assignments: EntityTable<Assignment, "id">;
  declare readonly outbox: Table<OutboxEntry, number, Omit<OutboxEntry, "no">>;
  declare readonly steps: Table<Step, number, Omit<Step, "no">>;
  declare readonly attention: EntityTable<AttentionRow, "id">;
  declare readonly archive: Table<ArchivedCall, number, Omit<ArchivedCall, "place">>;
  declare readonly packs: EntityTable<Pack, "sha256">;
  declare readonly packBytes: EntityTable<PackBytes, "sha256">;
  declare readonly packKeys: EntityTable<PackKeys, "sha256">;
  declare readonly tombstones: EntityTable<Tombstone, "id">;
  declare readonly syncState: Table<SyncState, SyncState["key"]>;
  declare readonly meta: Table<MetaRow, MetaRow["key"]>;
  declare readonly searchMonths: EntityTable<SearchMonth, "month">;
  declare readonly preferences: Table<PreferenceRow, PreferenceRow["key"]>;

  readonly #options: DexieOptions;
  #strict: DeskDatabase | undefined;

  constructor(name: string = DATABASE_NAME, options: DexieOptions = {}) {
    // No cache: it would hold every stretch of calendar that was ever looked at. No automatic opening: a database that was
    // closed for a newer program must stay closed.
    super(name, { chromeTransactionDurability: "relaxed", cache: "disabled", autoOpen: false, ...options });
    this.#options = options;
    upgrades.forEach((upgrade, index) => {
      const version = this.version(index + 1).stores({ ...upgrade.stores });
      if (upgrade.run !== undefined) version.upgrade(upgrade.run);
    });
  }

  /** The strict connection to the same database; opened at the first save and not before. */
  async saving(): Promise<DeskDatabase> {
    if (!this.isOpen()) throw new Dexie.DatabaseClosedError();
    if (this.#strict?.isOpen() !== true) {
      this.#strict = new DeskDatabase(this.name, { ...this.#options, chromeTransactionDurability: "strict" });
    }
    await this.#strict.open();
    return this.#strict;
  }

  override close(options?: { disableAutoOpen: boolean }): void {
    this.#strict?.close();
    this.#strict = undefined;
    super.close(options);
  }
}
