import { IconX } from "@tabler/icons-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import "#renderer/ui/sidePanel.css";

export type SidePanelProps = {
  readonly title: string;
  /** Beside the title: a state, a mark. */
  readonly badge?: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Always in sight below what scrolls: the one thing to do here. */
  readonly footer?: ReactNode;
  /** Nothing in it takes the focus: the keyboard comes to the whole of it and scrolls it. */
  readonly isText?: boolean;
  onClose(): void;
};

/** Stands beside the work and never covers it. Esc inside it closes it; the heading takes the focus when it opens. */
export function SidePanel({ title, badge, closeLabel, children, footer, isText, onClose }: SidePanelProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const panel = heading.current?.closest("aside");
    if (panel && !panel.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <aside
      className="side-panel"
      aria-labelledby={titleId}
      data-testid="side-panel"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="side-panel-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {badge}
        <button
          type="button"
          className="button quiet icon-only"
          aria-label={closeLabel}
          title={closeLabel}
          onClick={onClose}
        >
          <IconX size={18} stroke={1.75} aria-hidden />
        </button>
      </header>
      <div
        className="side-panel-body"
        {...(isText === true ? { tabIndex: 0, role: "region", "aria-labelledby": titleId } : {})}
      >
        {children}
      </div>
      {footer === undefined ? null : <footer className="side-panel-foot">{footer}</footer>}
    </aside>
  );
}
