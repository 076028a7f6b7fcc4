import type { HeliumFactKind } from "#shared/domain/helium/heliumEntry.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";

/** A station, or the facility's own store. */
export type Place = StationId | "store";

/** What went through a place in a stretch of time, in tenths of a litre of liquid. Each is the sum of entries of certain kinds. */
export type Flows = {
  delivered: number;
  /** Vessels from the store, and what of them came back. At the store itself the other way round, as negative numbers. */
  issued: number;
  returned: number;
  movedIn: number;
  movedOut: number;
  /** Filled into instruments. */
  used: number;
  boiledOff: number;
  cooledDown: number;
  vented: number;
  /** Gone from vessels while they were out: content by the log minus what came back. Shown as it is, also below zero. */
  evaporatedOut: number;
  /** Blown off from instruments: out of what was used before, so no stock goes. */
  quenched: number;
  /** Counted minus what the log says. */
  surveyDifference: number;
  /** Gas by the meters of the place, as liquid. */
  recovered: number;
};
export type Flow = keyof Flows;

export function noFlows(): Flows {
  return {
    delivered: 0,
    issued: 0,
    returned: 0,
    movedIn: 0,
    movedOut: 0,
    used: 0,
    boiledOff: 0,
    cooledDown: 0,
    vented: 0,
    evaporatedOut: 0,
    quenched: 0,
    surveyDifference: 0,
    recovered: 0,
  };
}

/** Which entries a flow is made of: what a click on its sum shows. */
export const KINDS_OF: Readonly<Record<Flow, readonly HeliumFactKind[]>> = {
  delivered: ["delivery"],
  issued: ["issue"],
  returned: ["return"],
  movedIn: ["move"],
  movedOut: ["move"],
  used: ["transfer"],
  boiledOff: ["boil-off"],
  cooledDown: ["cool-down"],
  vented: ["venting"],
  evaporatedOut: ["issue", "transfer", "boil-off", "cool-down", "venting", "return"],
  quenched: ["quench"],
  surveyDifference: ["survey"],
  recovered: ["gas-meter"],
};

/** Came to the place from elsewhere, less what went on to another. */
export function suppliedOf(flows: Flows): number {
  return flows.delivered + flows.issued - flows.returned + flows.movedIn - flows.movedOut;
}

/** Left the vessels of the place otherwise than to another place. */
export function goneOf(flows: Flows): number {
  return flows.used + flows.boiledOff + flows.cooledDown + flows.vented + flows.evaporatedOut;
}

/** By name, the store last. */
export function byPlace(a: Place, b: Place): number {
  if (a === "store" || b === "store") return a === b ? 0 : a === "store" ? 1 : -1;
  return a < b ? -1 : 1;
}
