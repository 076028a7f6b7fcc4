import type { Paper, PrintForm } from "#renderer/features/calendar/print/paper.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type PrintSpan = "week" | "month";

export type PrintWishes = {
  readonly form: PrintForm;
  readonly span: PrintSpan;
  readonly paper: Paper;
  /** Null: all that the screen shows. The lanes are always of all. */
  readonly beamlineId: BeamlineId | null;
  /** Of the paper, whatever the language of the window. */
  readonly language: Language;
};
