import type { Actor, Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { applyDraft, applyFields } from "#shared/domain/beamtime/bookingChange.ts";
import { canFollow, isLive, isOver } from "#shared/domain/beamtime/bookingState.ts";
import type { Override } from "#shared/domain/beamtime/isAccepted.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { finalState } from "#shared/mutations/booking/finalState.ts";
import type { ImportLine } from "#shared/mutations/booking/importArgs.ts";
import { judge, type Wish } from "#shared/mutations/booking/judge.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

export type ManyChanges = {
  readonly lines: readonly ImportLine[];
  readonly actor: Actor;
  readonly override: Override | undefined;
  /** Why what is cancelled is cancelled; may be empty. */
  readonly reason: string;
  /** Put everything back where its history shows it, as undo and redo do. */
  readonly back: boolean;
};

/** One line as it would be saved. `problems`: every reason why it cannot; empty if it may, then `reason` is for the history. */
export type JudgedLine = {
  readonly line: ImportLine;
  readonly before: Booking | null;
  readonly after: Booking | null;
  readonly problems: readonly Problem[];
  readonly reason: string;
};

/**
 * Asks the rules about every line, each as if all the others had been saved already: the order of the lines does not matter.
 * Writes nothing, so a preview asks the same question.
 */
export async function judgeMany(tx: MutationTx, wanted: ManyChanges): Promise<JudgedLine[]> {
  const known: { line: ImportLine; before: Booking | null; after: Booking | null; isTwice: boolean }[] = [];
  const seen = new Set<string>();
  for (const line of wanted.lines) {
    const before = (await tx.booking(line.id)) ?? null;
    known.push({ line, before, after: afterOf(line, before), isTwice: seen.has(line.id) });
    seen.add(line.id);
  }
  const txFor = finalState(
    tx,
    known.flatMap(({ after }) => (after === null ? [] : [after])),
  );
  const judged: JudgedLine[] = [];
  for (const { line, before, after, isTwice } of known) {
    const bookingId = line.id;
    if (isTwice || ("draft" in line && before !== null)) {
      const problems = [{ kind: "booking-exists-already" as const, bookingId, ...hard() }];
      judged.push({ line, before, after: null, problems, reason: "" });
    } else if (after === null) {
      const problems = [{ kind: "booking-not-found" as const, bookingId, ...hard() }];
      judged.push({ line, before, after, problems, reason: "" });
    } else judged.push({ line, before, after, ...(await judgeOne(txFor(after), { before, after }, wanted)) });
  }
  return judged;
}

function afterOf(line: ImportLine, before: Booking | null): Booking | null {
  if ("draft" in line) return applyDraft(line.id, line.draft);
  return before === null ? null : applyFields(before, line.fields);
}

type Change = { readonly before: Booking | null; readonly after: Booking };

async function judgeOne(
  tx: MutationTx,
  { before, after }: Change,
  { actor, override, reason, back }: ManyChanges,
): Promise<{ problems: readonly Problem[]; reason: string }> {
  const events = back && before !== null ? await tx.eventsOf(after.id) : [];
  const isBack = back && before !== null && wasSo(events, after);
  if (before !== null && !isLive(after)) {
    if (isBack) return { problems: [], reason: events.findLast(({ act }) => act === "cancelled")?.reason ?? "" };
    return { problems: checkCancelling(before), reason };
  }
  // What is over changes by way back only, or where a file brings a cancelled booking to life.
  const stands = before !== null && isOver(before.state) && (isBack || before.state === "cancelled") ? null : before;
  const states = before === null || isBack ? [] : checkState(before, after);
  const place = await placeOf(tx, { after, before: stands, actor, override, back: isBack });
  return { problems: [...states, ...place.problems], reason: place.reason };
}

/** The reason is kept where it was needed, not at the lines beside it. */
async function placeOf(tx: MutationTx, wish: Wish) {
  const plain = await judge(tx, { ...wish, override: undefined });
  const judged = plain.accepted || wish.override === undefined ? plain : await judge(tx, wish);
  return judged.accepted ? { problems: [], reason: judged.reason } : { problems: judged.problems, reason: "" };
}

function checkCancelling({ id, state }: Booking): Problem[] {
  if (isOver(state)) return [{ kind: "booking-is-over", bookingId: id, state, ...hard() }];
  return state === "running" ? [{ kind: "booking-is-running", bookingId: id, ...hard() }] : [];
}

function checkState({ state: from }: Booking, { state: to }: Booking): Problem[] {
  if (from === "ended" || canFollow(from, to)) return [];
  return [{ kind: "state-cannot-follow", from, to, ...hard() }];
}

/** Does the history show the booking in this state, or is it the creation that is taken back? */
function wasSo(events: readonly Pick<BookingEvent, "act" | "before" | "after">[], { state }: Booking): boolean {
  if (state === "cancelled" && events[0]?.act === "created") return true;
  return events.some(({ before, after }) => before?.state === state || after.state === state);
}
