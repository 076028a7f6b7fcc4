import { useEffect, useRef, useState, type RefObject } from "react";
import { placeOf } from "#renderer/ui/data-table/useCellFocus.ts";
import type { CellPlace } from "#renderer/ui/data-table/walkCells.ts";

/**
 * Ctrl+C copies the cell under the keyboard; a stretch of text marked with the mouse is copied as ever. Returns what was
 * copied last, to be said.
 */
export function useCellCopy(root: RefObject<HTMLElement | null>, textOf: (place: CellPlace) => string): string | null {
  const [copied, setCopied] = useState<string | null>(null);
  const latest = useRef(textOf);
  useEffect(() => {
    latest.current = textOf;
  });
  useEffect(() => {
    // On the document: without marked text the browser tells the body of a copy, not the element with the focus.
    const copy = (event: ClipboardEvent): void => {
      const { activeElement } = document;
      const place = root.current?.contains(activeElement) ? placeOf(activeElement) : undefined;
      if (place === undefined || window.getSelection()?.isCollapsed === false) return;
      const text = latest.current(place);
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      setCopied(text);
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [root]);
  return copied;
}
