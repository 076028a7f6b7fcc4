import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";

export function CalendarScreen() {
  return <ScreenLayout topBar={null}>{null}</ScreenLayout>;
}
