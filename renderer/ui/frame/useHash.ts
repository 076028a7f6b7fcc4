import { useSyncExternalStore } from "react";

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The part of the address behind `#`, with it. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}
