import type { Transaction } from "dexie";
import { stores as firstTables } from "#renderer/data/upgrades/0001-first-tables.ts";
import { stores as searchMonths } from "#renderer/data/upgrades/0002-search-months.ts";
import { stores as helium } from "#renderer/data/upgrades/0005-helium.ts";
import { stores as members } from "#renderer/data/upgrades/0004-members.ts";
import { stores as waiting } from "#renderer/data/upgrades/0006-waiting.ts";
import { stores as coalitionRules } from "#renderer/data/upgrades/0008-coalition-rules.ts";
import { stores as quotas } from "#renderer/data/upgrades/0007-quotas.ts";
import { stores as sync } from "#renderer/data/upgrades/0003-sync.ts";

/** One step of the tables: what they look like from now on, and what becomes of the rows that are there. */
export type Upgrade = {
  readonly stores: Readonly<Record<string, string | null>>;
  readonly run?: (transaction: Transaction) => Promise<void>;
};

/** Every released step, oldest first; the place in the list is the version. Only ever added to. */
export const upgrades: readonly Upgrade[] = [
  { stores: firstTables },
  { stores: searchMonths },
  { stores: sync },
  { stores: members },
  { stores: helium },
  { stores: waiting },
  { stores: quotas },
  { stores: coalitionRules },
];
