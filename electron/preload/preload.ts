// The only code that sees both the page and Electron. It passes names and plain values through two channels and
// knows nothing else: what a name means, and whether a value fits it, is checked at both ends (shared/ipc/channels.ts).
import { contextBridge, ipcRenderer } from "electron";
import { eventChannel, requestChannel } from "#shared/ipc/wire.ts";

type Listener = (content: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(eventChannel, (_event, name: string, content: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(content);
});

contextBridge.exposeInMainWorld("desktop", {
  request: (name: unknown, argument: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel, name, argument),
  subscribe: (name: string, listener: Listener): (() => void) => {
    // Its own closure per call: the same listener given twice is two subscriptions with two ends.
    const own: Listener = (content) => listener(content);
    const named = listeners.get(name) ?? new Set();
    listeners.set(name, named.add(own));
    return () => void named.delete(own);
  },
});
