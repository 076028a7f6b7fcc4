import { useEffect } from "react";
import { watchClosing } from "#renderer/features/calendar/askBeforeClosing.ts";
import { EditBooking } from "#renderer/features/calendar/EditBooking.tsx";
import { NewBooking } from "#renderer/features/calendar/NewBooking.tsx";
import type { BookingPanels } from "#renderer/features/calendar/panel.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import "#renderer/features/calendar/bookingPanel.css";

export type BookingPanelProps = {
  readonly model: FacilityModel;
  readonly panel: BookingPanels;
  /** The lanes are in sight, so a booking can be moved by clicks. */
  readonly canPlace: boolean;
  /** The next click on the lanes says where this booking goes. */
  onPlace(id: string): void;
  onClose(): void;
};

/** The side panel of one booking: a new one, or one that is there. Loaded when first opened. */
export function BookingPanel({ model, panel, canPlace, onPlace, onClose }: BookingPanelProps) {
  useEffect(watchClosing, []);
  if (panel.kind === "new") return <NewBooking model={model} panel={panel} onClose={onClose} />;
  return (
    <EditBooking
      model={model}
      panel={panel}
      onPlace={canPlace ? () => onPlace(panel.id) : undefined}
      onClose={onClose}
    />
  );
}
