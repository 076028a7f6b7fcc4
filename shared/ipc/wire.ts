/** The two channels of Electron that carry everything; apart from channels.ts so that the preload carries no schemas. */
export const requestChannel = "desk.request";
export const eventChannel = "desk.event";

/** What the preload puts on `window.desktop`: names and plain values, not yet checked (renderer/platform/desktop.ts is). */
export type WireDesktop = {
  readonly request: (name: string, argument: unknown) => Promise<unknown>;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (name: string, listener: (content: unknown) => void) => () => void;
};
