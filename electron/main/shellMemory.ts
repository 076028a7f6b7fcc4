import { isObject, parseObject } from "#electron/main/keptFile.ts";
import type { Bounds } from "#electron/main/windowBounds.ts";
import { isZoomStep } from "#electron/main/zoom.ts";
import type { Language, Theme } from "#shared/ipc/channels.ts";
import { LOCK_MINUTES, type LockMinutes } from "#shared/ipc/lockMinutes.ts";

/** What the shell knows before the page has been read: how the window looked when it was last seen. */
export type ShellMemory = {
  readonly bounds?: Bounds;
  readonly isMaximised?: boolean;
  readonly language?: Language;
  readonly theme?: Theme;
  readonly zoom?: number;
  /** Address of the facility backend that this computer was connected to. */
  readonly facility?: string | undefined;
  /** Minutes without a touch after which the window locks itself; 0: never. */
  readonly lockAfterMinutes?: LockMinutes;
};

/**
 * Reads what it can and leaves out the rest, each part by itself. Never throws.
 * By hand and not by schema, because it runs before the window opens and a schema library would be read first.
 */
export function parseShellMemory(text: string): ShellMemory {
  const stored = parseObject(text);
  const bounds = parseBounds(stored["bounds"]);
  const { isMaximised, language, theme, zoom, facility, lockAfterMinutes } = stored;
  return {
    ...(bounds !== undefined && { bounds }),
    ...(typeof isMaximised === "boolean" && { isMaximised }),
    ...((language === "ja" || language === "en") && { language }),
    ...((theme === "light" || theme === "dark" || theme === "system") && { theme }),
    ...(isZoomStep(zoom) && { zoom }),
    ...(typeof facility === "string" && { facility }),
    ...(isLockTime(lockAfterMinutes) && { lockAfterMinutes }),
  };
}

function isLockTime(value: unknown): value is LockMinutes {
  return LOCK_MINUTES.some((minutes) => minutes === value);
}

function parseBounds(value: unknown): Bounds | undefined {
  if (!isObject(value)) return undefined;
  const { x, y, width, height } = value;
  if (!isPixels(width) || !isPixels(height) || width < 1 || height < 1) return undefined;
  return isPixels(x) && isPixels(y) ? { x, y, width, height } : { width, height };
}

function isPixels(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 100_000;
}
