import type { BeamtimeUse, BookingState, Role } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineState, MachineTimeKind } from "#shared/domain/facility/facility.ts";

// The words of the field that several screens share: one word for one thing (docs/domain.md, glossary).

type Glossary = {
  /** Of a station, where the booking may not be seen. */
  readonly inUse: string;
  readonly use: Readonly<Record<BeamtimeUse, string>>;
  readonly state: Readonly<Record<BookingState, string>>;
  readonly machineTime: Readonly<Record<MachineTimeKind, string>>;
  readonly beamlineState: Readonly<Record<BeamlineState, string>>;
  readonly role: Readonly<Record<Role, string>>;
};

const ja: Glossary = {
  inUse: "使用中",
  use: { shared: "共用", coalition: "コアリション", facility: "施設利用", event: "行事" },
  state: {
    request: "申込",
    tentative: "仮",
    confirmed: "確定",
    running: "実施中",
    ended: "終了",
    cancelled: "取消",
  },
  machineTime: {
    user: "ユーザータイム",
    study: "マシンスタディ",
    tuning: "加速器調整",
    "beamline-study": "BLスタディ・調整",
    "start-up": "立ち上げ",
    maintenance: "点検・メンテナンス",
    shutdown: "停止",
    reserve: "予備",
    "designated-holiday": "指定休暇",
  },
  beamlineState: {
    planned: "計画中",
    construction: "建設中",
    commissioning: "調整中",
    operating: "稼働中",
    closed: "廃止",
  },
  role: {
    viewer: "閲覧者",
    operator: "運転員",
    "beamline-scientist": "BL担当",
    "support-coordinator": "技術支援担当",
    "shared-use-office": "共用担当",
    "coalition-office": "コアリション担当",
    finance: "経理担当",
    administrator: "管理者",
  },
};

const en: Glossary = {
  inUse: "In use",
  use: { shared: "Shared use", coalition: "Coalition", facility: "Facility", event: "Event" },
  state: {
    request: "Request",
    tentative: "Tentative",
    confirmed: "Confirmed",
    running: "Running",
    ended: "Ended",
    cancelled: "Cancelled",
  },
  machineTime: {
    user: "User time",
    study: "Machine study",
    tuning: "Accelerator tuning",
    "beamline-study": "Beamline study",
    "start-up": "Start-up",
    maintenance: "Maintenance",
    shutdown: "Shutdown",
    reserve: "Reserve",
    "designated-holiday": "Designated holiday",
  },
  beamlineState: {
    planned: "Planned",
    construction: "Under construction",
    commissioning: "Commissioning",
    operating: "Operating",
    closed: "Closed",
  },
  role: {
    viewer: "Viewer",
    operator: "Operator",
    "beamline-scientist": "Beamline scientist",
    "support-coordinator": "Support coordinator",
    "shared-use-office": "Shared-use office",
    "coalition-office": "Coalition office",
    finance: "Finance",
    administrator: "Administrator",
  },
};

export const glossary = { ja, en };
