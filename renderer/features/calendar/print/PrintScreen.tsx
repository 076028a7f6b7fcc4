import type { ReactNode } from "react";
import type { RangeRows } from "#renderer/features/calendar/bookingRanges.ts";
import { closePanel } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { Period } from "#renderer/features/calendar/period.ts";
import { PrintPages } from "#renderer/features/calendar/print/PrintPages.tsx";
import { PrintPanel } from "#renderer/features/calendar/print/PrintPanel.tsx";
import type { PrintWishes } from "#renderer/features/calendar/print/printWishes.ts";
import { usePrintScene } from "#renderer/features/calendar/print/usePrintScene.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";

type PrintScreenProps = {
  readonly model: FacilityModel;
  readonly period: Period;
  readonly rows: RangeRows | undefined;
  readonly wishes: PrintWishes;
  readonly topBar: ReactNode;
  /** Notices and dialogs of the calendar. */
  readonly children: ReactNode;
};

/** In the place of the board the pages as they will be, with the wishes beside them. Loaded when first asked for. */
export function PrintScreen({ model, period, rows, wishes, topBar, children }: PrintScreenProps) {
  const scene = usePrintScene({ model, period, rows, wishes });
  return (
    <ScreenLayout
      topBar={topBar}
      panel={<PrintPanel model={model} wishes={wishes} scene={scene} onClose={closePanel} />}
    >
      <PrintPages scene={scene} />
      {children}
    </ScreenLayout>
  );
}
