import type { Entity, EntityRows } from "#shared/sync/entities.ts";

/**
 * One row before and after a change, so that it can be taken back exactly (docs/sync.md): a pull rewinds the waiting changes,
 * newest first, puts the facility's rows and runs the calls again. `before` is null for a row that came, `after` for one that went.
 */
export type RowChange = {
  [Key in Entity]: {
    readonly table: Key;
    readonly before: EntityRows[Key] | null;
    readonly after: EntityRows[Key] | null;
  };
}[Entity];
