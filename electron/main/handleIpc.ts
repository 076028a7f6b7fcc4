// The only file that talks over Electron's IPC (test/arch and test/electron look for others).
import { ipcMain, type WebContents } from "electron";
import { answerRequest, isTrustedSender, RequestRefused, type Handlers } from "#electron/main/answerRequest.ts";
import type { EventContent, EventName } from "#shared/ipc/channels.ts";
import { eventChannel, requestChannel } from "#shared/ipc/wire.ts";

export type IpcDeps = {
  /** The contents of the one window, while there is one. */
  readonly contents: () => WebContents | undefined;
  readonly handlers: Handlers;
  /** Told of what was refused, by kind only. */
  readonly onRefused: (kind: RequestRefused["kind"] | "untrusted-sender") => void;
};

export function handleIpc(deps: IpcDeps): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, argument: unknown) => {
    if (!isTrustedSender(event.senderFrame, deps.contents()?.mainFrame)) {
      deps.onRefused("untrusted-sender");
      throw new Error("request refused: untrusted-sender");
    }
    try {
      // The schemas come with the first request: the window must not wait for them to open.
      const { requests } = await import("#shared/ipc/channels.ts");
      return await answerRequest(requests, deps.handlers, name, argument);
    } catch (error) {
      if (error instanceof RequestRefused) deps.onRefused(error.kind);
      throw error;
    }
  });
}

/** Tells the page; where no window is, there is nobody to tell. */
export function sendEvent<Name extends EventName>(
  contents: WebContents | undefined,
  name: Name,
  content: EventContent<Name>,
): void {
  contents?.send(eventChannel, name, content);
}
