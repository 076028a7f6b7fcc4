// What a facility answers its administrators, for pictures and the accessibility test: the window under test works alone.
import type { Page } from "playwright-core";
import type { AuditLine, ClientsAnswer, Person, SessionsAnswer } from "#shared/protocol/administration.ts";

const AT = Date.UTC(2026, 10, 25, 3);
const MINUTE = 60_000;
const who = ["佐藤 管理", "鈴木 花子", "高橋 健", "夜勤 次郎", "Maria Rossi", "会員 一郎", "経理 三枝", "渡辺 退職"];
const rights: readonly Pick<Person, "roles" | "beamlines" | "members">[] = [
  { roles: ["administrator"], beamlines: [], members: [] },
  { roles: ["beamline-scientist", "operator"], beamlines: ["BL02U", "BL13U"], members: [] },
  { roles: ["shared-use-office"], beamlines: [], members: [] },
  { roles: ["operator"], beamlines: [], members: [] },
  { roles: ["beamline-scientist"], beamlines: ["BL08W"], members: [] },
  { roles: ["viewer"], beamlines: [], members: ["member:kakuu-densi"] },
  { roles: ["finance", "viewer"], beamlines: [], members: [] },
  { roles: ["viewer"], beamlines: [], members: [] },
];

const people: readonly Person[] = who.map((name, at) => ({
  id: `person:${at}`,
  name,
  signInName: at === 4 ? null : `user${at}`,
  subject: at === 4 ? "https://login.example.jp rossi" : null,
  hasPassword: at !== 4,
  ...(rights[at] ?? { roles: [], beamlines: [], members: [] }),
  roles: [...(rights[at]?.roles ?? [])],
  state: at === 7 ? "disabled" : "active",
  madeAt: AT - 30 * 24 * 60 * MINUTE,
  changedAt: AT,
  seenAt: at > 5 ? null : AT - at * 47 * MINUTE,
}));

const sessions: SessionsAnswer["sessions"] = [0, 1, 2, 3].map((at) => ({
  id: `session-${at}`,
  personId: `person:${at}`,
  clientId: at === 3 ? null : `client:0198e0b4-77aa-7c1e-9d00-00000000000${at}`,
  madeAt: AT - 600 * MINUTE,
  seenAt: AT - at * 10 * MINUTE,
  endsAt: AT + 14 * 24 * 60 * MINUTE,
}));

const clients: ClientsAnswer["clients"] = [0, 1, 2].map((at) => ({
  id: `client:0198e0b4-77aa-7c1e-9d00-00000000000${at}`,
  personId: `person:${at}`,
  calls: 1240 - at * 317,
  refused: at * 3,
  madeAt: AT - 20 * 24 * 60 * MINUTE,
  seenAt: AT - at * 10 * MINUTE,
}));

const by = (at: number) => ({ id: `person:${at}`, name: who[at] ?? null });
const start = Date.UTC(2026, 10, 26, 1);
const hard = { severity: "hard", overridableBy: [], remedies: [] };
const words = { project: "2026B0042", leader: "架空 次郎", note: "", demo: true };
const inTheWay = {
  id: "booking:b",
  stationId: "BL02U",
  start,
  end: start + 480 * MINUTE,
  use: "shared",
  state: "confirmed",
  title: "触媒表面の観察",
  ...words,
};

/** One refused change on top, changes of people, and enough of the rest to scroll. */
const trail: readonly AuditLine[] = Array.from({ length: 60 }, (_none, at): AuditLine => {
  const line = {
    id: `line-${at}`,
    at: AT - at * 13 * MINUTE,
    about: null,
    clientId: `client:0198e0b4-77aa-7c1e-9d00-00000000000${at % 3}`,
  };
  if (at % 7 === 3) {
    const before = { name: who[1], roles: ["viewer"], beamlines: [], state: "active" };
    const after = { ...before, roles: ["beamline-scientist"], beamlines: ["BL02U"] };
    return {
      ...line,
      kind: "rights",
      act: "changed",
      by: by(0),
      about: by(1),
      clientId: null,
      outcome: null,
      detail: { before, after },
    };
  }
  const draft = { ...inTheWay, title: "磁性薄膜の軟X線分光", id: undefined };
  const refusal = { code: "rule", problems: [{ kind: "station-taken", by: inTheWay, others: [], ...hard }] };
  const isRefused = at % 5 === 0;
  return {
    ...line,
    kind: "call",
    act: isRefused ? "booking.create" : "booking.move",
    by: by(at % 5),
    outcome: isRefused ? "rejected" : "applied",
    detail: {
      args: isRefused
        ? { id: "booking:a", draft }
        : { id: "booking:a", stationId: "BL02U", start, end: start + 480 * MINUTE },
      via: "act",
      occurredAt: line.at - MINUTE,
      ...(isRefused ? refusal : { code: null, problems: null }),
    },
  };
});

const answers = (): Readonly<Record<string, unknown>> => ({
  "sync/v1/hello": {
    program: "beamline-desk",
    protocol: 1,
    oldestProtocol: 1,
    facility: null,
    signIn: ["password", "oidc"],
    now: AT,
  },
  "admin/v1/people": { people },
  "admin/v1/sessions": { sessions },
  "admin/v1/clients": { clients },
  "admin/v1/audit": { lines: trail, next: { at: trail.at(-1)?.at, id: "line-59" } },
});

/** From now on the page's questions to a facility are answered so; the screen, which has heard of none, asks again. */
export async function answerAdministration(page: Page): Promise<void> {
  await page.evaluate((told) => {
    const real = window.fetch.bind(window);
    window.fetch = async (address, init) => {
      const path = String(address).replace("/facility/", "");
      return path in told ? new Response(JSON.stringify(told[path])) : real(address, init);
    };
  }, answers());
  await page.getByTestId("administration-trouble").getByRole("button").click();
}
