/** Something that happens once in the life of a window, in the form React can watch. */
export function once() {
  const listeners = new Set<() => void>();
  let has = false;
  return {
    happen() {
      has = true;
      for (const tell of listeners) tell();
    },
    happened: () => has,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
