// The only code that sees both the page and Electron. It passes names and plain values through two channels and
// knows nothing else: what a name means, and whether a value fits it, is checked at both ends (shared/ipc/channels.ts).
import { contextBridge, ipcRenderer } from "electron";
import { eventChannel, requestChannel, type WireDesktop } from "#shared/ipc/wire.ts";

type Listener = Parameters<WireDesktop["subscribe"]>[1];

contextBridge.exposeInMainWorld("desktop", openDesktop());
// Opening the database takes as long as fetching the scripts; asked for now, both go on side by side. Makes none where none is.
void indexedDB.databases();

function openDesktop(): WireDesktop {
  const listeners = new Map<string, Set<Listener>>();
  // One listener of Electron's for all of the page's, so that its event object never reaches the page.
  ipcRenderer.on(eventChannel, (_event, name: string, content: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(content);
  });
  return {
    request: (name, argument) => ipcRenderer.invoke(requestChannel, name, argument),
    subscribe: (name, listener) => {
      // Its own closure per call: the same listener given twice is two subscriptions with two ends.
      const own: Listener = (content) => listener(content);
      const named = listeners.get(name) ?? new Set();
      listeners.set(name, named.add(own));
      return () => void named.delete(own);
    },
  };
}
