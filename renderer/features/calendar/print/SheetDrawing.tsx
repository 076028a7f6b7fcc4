import type { ReactNode } from "react";

/** A drawing in millimetres, the ground of a page. Its words stand over it as text, or are said by its neighbours. */
export function SheetDrawing(props: { readonly width: number; readonly height: number; readonly children: ReactNode }) {
  return (
    <svg
      className="print-drawing"
      viewBox={`0 0 ${props.width} ${props.height}`}
      style={{ width: `${props.width}mm`, height: `${props.height}mm` }}
    >
      {props.children}
    </svg>
  );
}
