import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { readHead } from "#backend/pull/history.ts";
import type { Store } from "#backend/store/store.ts";

/** A request that was answered. `route` is the pattern, never the address: that may name rows. */
export type Answered = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

/** Figures of one backend, for Prometheus. Names and numbers of routes only, nothing of people or bookings. */
export type Metrics = {
  count(answered: Answered): void;
  /** `+1` when a live line opens, `-1` when it ends. */
  countLine(change: 1 | -1): void;
  /** The figures as Prometheus reads them. */
  text(): Promise<string>;
  readonly contentType: string;
};

export function makeMetrics({ db }: Pick<Store, "db">): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "beamline_desk_requests_total",
    help: "Requests answered, by route and status",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "beamline_desk_request_seconds",
    help: "From the first byte of a request to the last of its answer, in seconds",
    labelNames: ["method", "route"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const lines = new Gauge({ name: "beamline_desk_live_lines", help: "Stations that hold a live line open", registers });
  const history = new Gauge({
    name: "beamline_desk_history_transactions",
    help: "Transactions in the facility's history; absent while the database does not answer",
    registers,
  });
  const readHistory = async () => {
    const head = await readHead(db).catch(() => undefined);
    if (head === undefined) history.remove();
    else history.set(head.seq);
  };
  return {
    count({ method, route, status, seconds: took }) {
      requests.inc({ method, route, status: String(status) });
      seconds.observe({ method, route }, took);
    },
    countLine: (change) => lines.inc(change),
    async text() {
      await readHistory();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
