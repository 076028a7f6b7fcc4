import type { HeliumId } from "#shared/domain/helium/fields.ts";

/** The one id that a reversal of this entry can have: two stations cannot take the same entry back twice (docs/adr/0040). */
export function reversalIdOf(id: HeliumId): HeliumId {
  return `${id}-r` as HeliumId;
}
