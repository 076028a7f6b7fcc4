import { useEffect, useRef, useState, type ReactNode } from "react";
import "#renderer/ui/toast.css";

export type ToastProps = {
  readonly tone: "plain" | "problem";
  readonly children: ReactNode;
  /** How long it stays while nobody points at it or has the keyboard in it; null = until it is closed. */
  readonly lifeMs: number | null;
  onEnd(): void;
};

/**
 * A short word on what was just done, over the lower edge of the work. It takes no focus; what it says is read out by the
 * live region around it. Pointing at it, or the keyboard inside it, stops its time (WCAG 2.2.1).
 */
export function Toast({ tone, children, lifeMs, onEnd }: ToastProps) {
  const [isHeld, setHeld] = useState(false);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (isHeld || lifeMs === null) return undefined;
    const timer = setTimeout(() => end.current(), lifeMs);
    return () => clearTimeout(timer);
  }, [isHeld, lifeMs]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return (
    <div
      className="toast"
      data-tone={tone}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {children}
    </div>
  );
}
