import { useEffect, useRef, type ReactNode } from "react";
import { openDialog } from "#renderer/features/calendar/calendarState.ts";

/** The browser's own dialog: it keeps the focus inside and gives it back. */
export function CalendarDialog(props: {
  readonly title: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`calendar-dialog ${props.className}`}
      aria-label={props.title}
      onClose={() => openDialog(null)}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      {props.children}
    </dialog>
  );
}
