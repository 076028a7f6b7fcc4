import {
  IconCalendarWeek,
  IconChartBar,
  IconDroplet,
  IconInbox,
  IconInfoCircle,
  IconSettings,
  IconUser,
  IconUsersGroup,
} from "@tabler/icons-react";
import { type ComponentType, lazy } from "react";
import { CalendarScreen } from "#renderer/features/calendar/CalendarScreen.tsx";

export type Route = {
  readonly address: "calendar" | "split" | "helium" | "attention" | "administration" | "account" | "settings" | "about";
  readonly screen: ComponentType;
  readonly icon: ComponentType<{ size: number; stroke: number; "aria-hidden": boolean }>;
  /** Where its entry stands in the rail. */
  readonly place: "top" | "bottom";
};

const SplitScreen = lazy(async () => ({
  default: (await import("#renderer/features/split/SplitScreen.tsx")).SplitScreen,
}));
const HeliumScreen = lazy(async () => ({
  default: (await import("#renderer/features/helium/HeliumScreen.tsx")).HeliumScreen,
}));
const AttentionScreen = lazy(async () => ({
  default: (await import("#renderer/features/attention/AttentionScreen.tsx")).AttentionScreen,
}));
const AdministrationScreen = lazy(async () => ({
  default: (await import("#renderer/features/administration/AdministrationScreen.tsx")).AdministrationScreen,
}));
const AccountScreen = lazy(async () => ({
  default: (await import("#renderer/features/session/AccountScreen.tsx")).AccountScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import("#renderer/features/settings/SettingsScreen.tsx")).SettingsScreen,
}));
const AboutScreen = lazy(async () => ({
  default: (await import("#renderer/features/about/AboutScreen.tsx")).AboutScreen,
}));

/** Every screen: address → feature, one line each. The first is where the program opens. */
export const routes: readonly [Route, ...Route[]] = [
  { address: "calendar", screen: CalendarScreen, icon: IconCalendarWeek, place: "top" },
  { address: "split", screen: SplitScreen, icon: IconChartBar, place: "top" },
  { address: "helium", screen: HeliumScreen, icon: IconDroplet, place: "top" },
  { address: "attention", screen: AttentionScreen, icon: IconInbox, place: "top" },
  { address: "administration", screen: AdministrationScreen, icon: IconUsersGroup, place: "bottom" },
  { address: "account", screen: AccountScreen, icon: IconUser, place: "bottom" },
  { address: "settings", screen: SettingsScreen, icon: IconSettings, place: "bottom" },
  { address: "about", screen: AboutScreen, icon: IconInfoCircle, place: "bottom" },
];

/** What follows a question mark is said to the screen. */
export function routeAt(hash: string): Route {
  const [address] = hash.split("?");
  return routes.find((route) => `#/${route.address}` === address) ?? routes[0];
}
