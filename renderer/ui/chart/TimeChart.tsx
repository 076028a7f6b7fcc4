import { useEffect, useRef } from "react";
import "#renderer/ui/chart/chart.css";
import { thinned, type ChartPoint } from "#renderer/ui/chart/thin.ts";
import { timeTicks, valueTicks, type TimeTick } from "#renderer/ui/chart/ticks.ts";
import { useChartHands } from "#renderer/ui/chart/useChartHands.ts";
import { useWidth } from "#renderer/ui/chart/useWidth.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

const HEIGHT = 320;
const PAD = { left: 88, right: 16, top: 12, bottom: 28 };

/** Room that the words of a tick take. */
const LABEL = 72;

export type TimeChartProps = {
  /** What it shows, and how it is moved. */
  readonly label: string;
  /** By time; some lie beyond the stretch, so that lines do not end at the edge. */
  readonly points: readonly ChartPoint[];
  readonly shown: Interval;
  tick(tick: TimeTick): string;
  value(value: number): string;
  /** Dragged, turned by the wheel, or by keys: ← → move, + − change the stretch. */
  onShow(shown: Interval): void;
};

/** Values over time as a line. As many points are drawn as there are pixels for, however many there are. */
export function TimeChart({ label, points, shown, tick, value, onShow }: TimeChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const plot = { width: Math.max(1, width - PAD.left - PAD.right), height: HEIGHT - PAD.top - PAD.bottom };
  const hands = useChartHands({ shown, width: plot.width, onShow });
  useEffect(() => hands.watchWheel(frame.current), [hands]);
  const seen = points.filter(({ at }) => shown.start <= at && at < shown.end);
  const values = (seen.length === 0 ? points : seen).map((point) => point.value);
  const ticks = valueTicks(least(values), most(values), 5);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const x = (at: number) => PAD.left + ((at - shown.start) / (shown.end - shown.start)) * plot.width;
  const y = (of: number) => PAD.top + plot.height - ((of - low) / (high - low)) * plot.height;
  const drawn = thinned(points, shown, Math.round(plot.width));
  return (
    <div
      ref={frame}
      className="chart"
      role="application"
      aria-label={label}
      tabIndex={0}
      data-testid="time-chart"
      data-drawn={drawn.length}
      {...hands.handlers}
    >
      <svg width={width} height={HEIGHT} aria-hidden>
        {ticks.map((of) => (
          <g key={of}>
            <line className="chart-grid" x1={PAD.left} x2={PAD.left + plot.width} y1={y(of)} y2={y(of)} />
            <text className="chart-value" x={PAD.left - 8} y={y(of)}>
              {value(of)}
            </text>
          </g>
        ))}
        {timeTicks(shown).map((one) => (
          <g key={one.at}>
            <line className="chart-grid" x1={x(one.at)} x2={x(one.at)} y1={PAD.top} y2={PAD.top + plot.height} />
            {x(one.at) > width - LABEL ? null : (
              <text className="chart-time" x={x(one.at) + 4} y={HEIGHT - 8}>
                {tick(one)}
              </text>
            )}
          </g>
        ))}
        <svg x={PAD.left} y={0} width={plot.width} height={HEIGHT} viewBox={`${PAD.left} 0 ${plot.width} ${HEIGHT}`}>
          <path className="chart-line" d={pathOf(drawn, x, y)} />
          {drawn.length > plot.width / 6
            ? null
            : drawn.map((point) => (
                <circle
                  key={`${point.at} ${point.value}`}
                  className="chart-dot"
                  cx={x(point.at)}
                  cy={y(point.value)}
                  r={3}
                />
              ))}
        </svg>
      </svg>
    </div>
  );
}

function pathOf(points: readonly ChartPoint[], x: (at: number) => number, y: (of: number) => number): string {
  return points
    .map(
      ({ at, value, breaks }, no) =>
        `${no === 0 || breaks === true ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join("");
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
}
