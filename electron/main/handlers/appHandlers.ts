import type { Handlers } from "#electron/main/answerRequest.ts";
import type { ShellState } from "#electron/main/shellState.ts";
import { shippedElectron } from "#electron/main/shippedElectron.ts";
import type { Language, RequestAnswer, Theme } from "#shared/ipc/channels.ts";

type Deps = {
  readonly appVersion: string;
  readonly versions: NodeJS.ProcessVersions;
  readonly platform: string;
  readonly state: ShellState;
  readonly showLanguage: (language: Language) => void;
  readonly showTheme: (theme: Theme) => void;
};

export function appHandlers(deps: Deps): Pick<Handlers, "app.versions" | "app.setLanguage" | "app.setTheme"> {
  return {
    "app.versions": () => versionsOf(deps),
    "app.setLanguage": (language) => {
      deps.state.change({ language });
      deps.showLanguage(language);
    },
    "app.setTheme": (theme) => {
      deps.state.change({ theme });
      deps.showTheme(theme);
    },
  };
}

export function versionsOf(deps: Pick<Deps, "appVersion" | "versions" | "platform">): RequestAnswer<"app.versions"> {
  const { electron = "none", chrome = "none", node } = deps.versions;
  return {
    app: deps.appVersion,
    electron,
    chromium: chrome,
    node,
    platform: deps.platform,
    testRuntime: electron !== shippedElectron,
  };
}
