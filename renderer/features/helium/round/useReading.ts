import { useState } from "react";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { logHelium } from "#renderer/features/helium/acts.ts";
import type { Recorded } from "#renderer/features/helium/round/RecordedNotice.tsx";
import { formatClock } from "#renderer/text/formatTime.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { MISSING_REASONS, type HeliumFact, type RESTARTS } from "#shared/domain/helium/heliumEntry.ts";
import { changeSince, judgeReading } from "#shared/domain/helium/judgeReading.ts";
import { formatSteps, parseReading } from "#shared/domain/helium/parseReading.ts";
import { missingDraft, readingDraft, readingOf } from "#shared/domain/helium/readingDraft.ts";
import { unitOf } from "#shared/domain/helium/unitOf.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export type Asking = "value" | "reason" | "missing";
export type ReasonKind = keyof (typeof roundWords)["ja"]["reasons"];
const MINUTE_MS = 60_000;

/** One reading on its way: what is typed, what it means, what speaks against it, and what is asked back. */
export function useReading(
  device: HeliumDevice,
  last: HeliumFact | undefined,
  onRecorded: (recorded: Recorded) => void,
) {
  const t = useWords(roundWords);
  const desk = useDesk();
  const [typed, setTyped] = useState("");
  const [asking, setAsking] = useState<Asking>("value");
  const [offset, setOffset] = useState(0);
  const [isTried, setTried] = useState(false);
  const [failed, setFailed] = useState<CommitResult | null>(null);
  const unit = unitOf(device);
  const before = last === undefined ? undefined : readingOf(last);
  const parsed = parseReading(typed, unit.decimals, unit.written);
  const at = (desk.now() + offset * MINUTE_MS) as InstantMs;
  const reading = parsed.ok ? { value: parsed.value, at } : undefined;
  const doubts = reading === undefined ? [] : judgeReading(device, reading, before);
  const isImpossible = doubts.some(({ weight }) => weight === "impossible");
  const isDoubtful = doubts.some(({ weight }) => weight === "doubtful");
  const wentBack = doubts.some(({ kind }) => kind === "meter-went-back");
  const reasons: readonly ReasonKind[] = wentBack ? ["rollover", "exchange", "right"] : ["right", "work"];

  const type = (text: string) => {
    setTyped(text);
    setTried(false);
    setAsking("value");
  };

  const save = async (reason?: ReasonKind) => {
    if (reading === undefined) return;
    const restart: (typeof RESTARTS)[number] | undefined =
      reason === "rollover" || reason === "exchange" ? reason : undefined;
    const words = { reason: reason === undefined ? undefined : t.reasons[reason], restart };
    const { id, result } = await logHelium(desk, readingDraft(device, reading, words));
    if (!result.ok) return setFailed(result);
    const value = `${formatSteps(reading.value, unit.decimals)} ${unit.sign}`;
    return onRecorded({ id, device: device.name, words: t.recorded(device.name, formatClock(at), value) });
  };

  const saveMissing = async (number: number) => {
    const why = MISSING_REASONS[number - 1];
    if (why === undefined) return;
    const { id, result } = await logHelium(desk, missingDraft(device, why, at));
    if (!result.ok) return setFailed(result);
    onRecorded({ id, device: device.name, words: t.recorded(device.name, formatClock(at), t.missing[why]) });
  };

  return {
    unit,
    typed,
    type,
    before,
    parsed,
    reading,
    doubts,
    reasons,
    asking,
    isTried,
    failed,
    at,
    isLater: offset < -30,
    change: reading === undefined ? null : changeSince(reading, before),
    moveTime: (minutes: number) => setOffset((now) => Math.min(0, now + minutes)),
    same: () => before !== undefined && type(formatSteps(before.value, unit.decimals).replaceAll(",", "")),
    askMissing: () => setAsking("missing"),
    backToValue: () => setAsking("value"),
    /** Enter: records what may be recorded, asks for a reason where it is doubtful, says what is wrong where it is impossible. */
    async enter() {
      setTried(true);
      if (reading === undefined || isImpossible) return;
      if (isDoubtful) setAsking("reason");
      else await save();
    },
    /** A choice by its number, from 1. */
    async choose(number: number) {
      if (asking === "missing") return saveMissing(number);
      const reason = reasons[number - 1];
      return reason === undefined ? undefined : save(reason);
    },
  };
}

export type ReadingOnItsWay = ReturnType<typeof useReading>;
