import "#renderer/ui/chart/chart.css";

export type BarRow = {
  readonly id: string;
  readonly name: string;
  /** What it is made of, from the start; below zero nothing is drawn, the words say it. */
  readonly parts: readonly { readonly look: "main" | "rest"; readonly value: number }[];
  /** The figures, beside the bar. */
  readonly words: string;
};

/** Amounts side by side, a line each, all on one scale; the words say the same. */
export function BarRows({
  label,
  rows,
  most,
}: {
  readonly label: string;
  readonly rows: readonly BarRow[];
  readonly most: number;
}) {
  return (
    <ul className="bar-rows" aria-label={label} data-testid="bar-rows">
      {rows.map(({ id, name, parts, words }) => (
        <li key={id}>
          <span>{name}</span>
          <span className="bar-track" aria-hidden>
            {parts.map(({ look, value }) =>
              value <= 0 || most <= 0 ? null : (
                <span
                  key={look}
                  className={`is-${look}`}
                  style={{ width: `${Math.min(100, (value / most) * 100)}%` }}
                />
              ),
            )}
          </span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
