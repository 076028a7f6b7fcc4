import "#renderer/ui/exchange/exchange.css";
import { ExportPanel } from "#renderer/features/calendar/exchange/ExportPanel.tsx";
import type { ExchangePanelProps } from "#renderer/features/calendar/exchange/exchangePanelProps.ts";
import { ImportPanel } from "#renderer/features/calendar/exchange/ImportPanel.tsx";

/** Files in and out, in the side panel. Loaded when first opened. */
export function ExchangePanel({ way, ...props }: ExchangePanelProps) {
  return way === "export" ? <ExportPanel {...props} /> : <ImportPanel {...props} />;
}
