import type { DemoUnit } from "#shared/demo/demoUnit.ts";
import { officeTime } from "#shared/demo/officeTime.ts";
import { leaderName, memberFor } from "#shared/demo/people.ts";
import type { Random } from "#shared/demo/random.ts";
import type { Slot } from "#shared/demo/slot.ts";
import { coalitionTitles, eventTitles, facilityTitles, researchTitle, techniqueOf } from "#shared/demo/words.ts";
import type { Booking, BookingState } from "#shared/domain/beamtime/booking.ts";
import { startOfDay } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { makeId } from "#shared/lib/id.ts";

export type DemoScene = {
  readonly unit: DemoUnit;
  readonly now: InstantMs;
  /** `2026B0123`, one after the other through the term. */
  readonly nextProposal: () => string;
};

/** Out of a hundred bookings, how many more were made and cancelled. */
export const CANCELLED_PERCENT = 4;

/** The bookings that fill the slots, and among them some that were cancelled and whose place was given to another. */
export function demoBookings(slots: readonly Slot[], scene: DemoScene, random: Random): Booking[] {
  const bookings: Booking[] = [];
  let former: Content | undefined;
  for (const slot of slots) {
    // A proposal has more than one block now and then.
    const again =
      former !== undefined && former.use === slot.use && former.stationId === slot.stationId && random.chance(0.2);
    const content: Content = again && former !== undefined ? former : contentOf(slot, scene, random);
    former = content;
    bookings.push(booked(slot, { content, state: stateAt(slot, scene.now, random) }, scene, random));
    const byUsers = slot.use === "shared" || slot.use === "coalition";
    if (byUsers && random.chance(CANCELLED_PERCENT / 100)) {
      bookings.push(booked(slot, { content: contentOf(slot, scene, random), state: "cancelled" }, scene, random));
    }
  }
  return bookings;
}

type Content = Pick<Booking, "stationId" | "use" | "title" | "project" | "leader" | "memberId">;
type Filling = { readonly content: Content; readonly state: BookingState };

function booked({ start, end }: Slot, { content, state }: Filling, { unit, now }: DemoScene, random: Random): Booking {
  const at = officeTime(madeAt(start, { content, unit, now }, random));
  const note = state === "request" && random.chance(0.2) ? "日程は相談中" : "";
  return { id: makeId("booking", at, random.bytes), ...content, start, end, state, note, demo: true };
}

/** Shared time is entered when it is allocated, long before the term; all else some weeks ahead. Never in the last day. */
function madeAt(
  start: InstantMs,
  { content, unit, now }: Pick<Filling, "content"> & Omit<DemoScene, "nextProposal">,
  random: Random,
) {
  const jitter = random.below(20 * HOUR_MS);
  const wanted =
    content.use === "shared" ? startOfDay(unit.term.from) - 100 * DAY_MS : start - (8 + random.below(40)) * DAY_MS;
  const latest = now - 2 * DAY_MS;
  return ((wanted < latest ? wanted : latest - random.below(20) * DAY_MS) + jitter) as InstantMs;
}

function contentOf({ stationId, use }: Slot, { unit, nextProposal }: DemoScene, random: Random): Content {
  const english = random.chance(use === "coalition" ? 0.1 : 0.2);
  const language = english ? "en" : "ja";
  const leader = leaderName(random, english);
  if (use === "shared") {
    const technique = techniqueOf(stationId);
    const choice = { sample: random.pick(technique.samples), method: random.pick(technique.methods) };
    return { stationId, use, title: researchTitle(technique, choice, english), project: nextProposal(), leader };
  }
  if (use === "coalition") {
    return {
      stationId,
      use,
      title: random.pick(coalitionTitles)[language],
      project: "",
      memberId: memberFor(random, unit.beamline.xray),
      leader,
    };
  }
  const titles = use === "event" ? eventTitles : facilityTitles;
  return { stationId, use, title: random.pick(titles).ja, project: "", leader: leaderName(random, false) };
}

/** Over, under way, or as certain as its distance allows: shared time is allocated long before, coalition time round by round. */
function stateAt({ start, end, use }: Slot, now: InstantMs, random: Random): BookingState {
  if (end <= now) return "ended";
  if (start <= now) return "running";
  const days = (start - now) / DAY_MS;
  if (use === "event" || use === "facility") return "confirmed";
  if (use === "shared") {
    if (days < 30) return "confirmed";
    return random.weighted([
      ["confirmed", days < 60 ? 6 : 2],
      ["tentative", 3],
      ["request", days < 60 ? 0 : 1],
    ]);
  }
  if (days < 7) return "confirmed";
  return random.weighted([
    ["confirmed", days < 30 ? 6 : 0],
    ["tentative", 3],
    ["request", days < 30 ? 1 : 6],
  ]);
}
