import type { Entity } from "#shared/sync/entities.ts";

/** What comes in packs once it is old, and by which column it is old (docs/adr/0030). */
export const PACKED_BY = {
  bookings: "start_ms",
  bookingEvents: "at_ms",
  calendarBlocks: "start_ms",
  heliumEntries: "at_ms",
  assignments: "start_ms",
} as const satisfies Partial<Record<Entity, string>>;

export type PackedEntity = keyof typeof PACKED_BY;

export const PACKED = Object.keys(PACKED_BY) as PackedEntity[];

export function isPacked(entity: Entity): entity is PackedEntity {
  return Object.hasOwn(PACKED_BY, entity);
}
