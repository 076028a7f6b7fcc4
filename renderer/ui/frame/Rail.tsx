import type { ComponentType } from "react";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";

export type RailEntry = {
  readonly address: string;
  readonly label: string;
  readonly icon: ComponentType<{ size: number; stroke: number; "aria-hidden": boolean }>;
  readonly place: "top" | "bottom";
};

/** The screens at the left edge, each with its name under its sign. */
export function Rail(props: { label: string; entries: readonly RailEntry[]; current: string }) {
  const entry = (one: RailEntry) => (
    <a key={one.address} href={`#/${one.address}`} aria-current={one.address === props.current ? "page" : undefined}>
      <one.icon size={22} stroke={1.75} aria-hidden={true} />
      {one.label}
    </a>
  );
  return (
    <nav className="rail" aria-label={props.label}>
      <span className="emblem">
        <Emblem size={28} />
      </span>
      {props.entries.filter((one) => one.place === "top").map(entry)}
      <span className="space" />
      {props.entries.filter((one) => one.place === "bottom").map(entry)}
    </nav>
  );
}
