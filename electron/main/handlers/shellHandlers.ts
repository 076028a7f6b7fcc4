import type { Handlers } from "#electron/main/answerRequest.ts";
import { externalAddress } from "#electron/main/externalAddress.ts";

type Deps = { readonly openExternal: (address: string) => Promise<void> };

export function shellHandlers(deps: Deps): Pick<Handlers, "shell.openExternal"> {
  return {
    "shell.openExternal": async (text) => {
      const address = externalAddress(text);
      if (address === undefined) return false;
      await deps.openExternal(address);
      return true;
    },
  };
}
