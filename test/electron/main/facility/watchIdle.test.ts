import { expect, test, vi } from "vitest";
import { watchIdle } from "#electron/main/facility/watchIdle.ts";

const MINUTE = 60_000;

function watched(minutes: number) {
  const clock = { now: 0 };
  const looks: (() => void)[] = [];
  const lock = vi.fn<() => void>();
  const idle = watchIdle({
    now: () => clock.now,
    lockAfterMinutes: () => minutes,
    lock,
    repeat: (look) => {
      looks.push(look);
      return () => void looks.splice(0);
    },
  });
  const lookAt = (now: number) => {
    clock.now = now;
    for (const look of looks) look();
  };
  return { idle, lock, lookAt };
}

test("a window that nobody has touched for ten minutes is locked, to the minute", () => {
  const { idle, lock, lookAt } = watched(10);
  lookAt(9 * MINUTE);
  idle.touched();
  lookAt(19 * MINUTE - 1);
  expect(lock).not.toHaveBeenCalled();
  lookAt(19 * MINUTE);
  expect(lock).toHaveBeenCalledOnce();
});

test("0 minutes: never", () => {
  const { lock, lookAt } = watched(0);
  lookAt(1_000 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
});
