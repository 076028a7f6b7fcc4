import { useId, useState, type CSSProperties, type ReactNode } from "react";
import "#renderer/ui/popover.css";

export type PopoverProps = {
  /** What is on the button that opens it. */
  readonly button: ReactNode;
  readonly label: string;
  readonly buttonClass?: string;
  readonly testId?: string;
  readonly children: ReactNode;
};

/**
 * A button with a small panel below it, in the top layer. The browser closes it at Esc and at a press outside. What it holds is made
 * when it opens first.
 */
export function Popover({ button, label, buttonClass = "button", testId, children }: PopoverProps) {
  const id = useId();
  const [wasOpened, setWasOpened] = useState(false);
  const anchor = `--anchor-${id.replaceAll(/[^\w-]/g, "")}`;
  return (
    <>
      <button
        type="button"
        className={buttonClass}
        aria-label={label}
        title={label}
        popoverTarget={id}
        data-testid={testId}
        style={{ anchorName: anchor } as CSSProperties}
      >
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        onBeforeToggle={() => setWasOpened(true)}
        role="dialog"
        aria-label={label}
        className="popover"
        style={{ positionAnchor: anchor } as CSSProperties}
      >
        {wasOpened ? children : null}
      </div>
    </>
  );
}
