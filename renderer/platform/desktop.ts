import type { Desktop, EventName, RequestName } from "#shared/ipc/channels.ts";
import type { WireDesktop } from "#shared/ipc/wire.ts";

declare global {
  interface Window {
    /** Put there by the preload; absent in a plain browser tab. */
    readonly desktop?: WireDesktop;
  }
}

/**
 * The main process, typed and checked, or undefined in a plain browser tab.
 *
 * What comes back is parsed here as the argument was parsed there: the window does not believe the main process
 * either. Requests reject where the main process refuses them or its answer does not fit. The schemas are read
 * with the first use, so that the start of the window does not wait for them.
 */
export function desktop(): Desktop | undefined {
  return window.desktop === undefined ? undefined : checkedDesktop(window.desktop);
}

export function checkedDesktop(wire: WireDesktop): Desktop {
  return {
    // The generic signature ties name, argument and answer together; inside, the schema of the name does.
    request: (async (name: RequestName, argument: unknown) => {
      const { requests } = await import("#shared/ipc/channels.ts");
      return requests[name].answer.parse(await wire.request(name, argument));
    }) as Desktop["request"],
    subscribe: ((name: EventName, listener: (content: unknown) => void) => {
      const subscription = { isOpen: true };
      const end = wire.subscribe(name, async (content) => {
        const { events } = await import("#shared/ipc/channels.ts");
        const checked = events[name].parse(content);
        if (subscription.isOpen) listener(checked);
      });
      return () => {
        subscription.isOpen = false;
        end();
      };
    }) as Desktop["subscribe"],
  };
}
