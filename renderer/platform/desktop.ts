import type { Desktop } from "#shared/ipc/channels.ts";

declare global {
  interface Window {
    readonly desktop?: Desktop;
  }
}

/** The shell's calls; undefined in a plain browser tab. */
export function desktop(): Desktop | undefined {
  return window.desktop;
}
