import type { StationId } from "#shared/domain/facility/facility.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { DeviceKind, HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { formatSteps, parseReading } from "#shared/domain/helium/parseReading.ts";
import { unitOf, type Unit } from "#shared/domain/helium/unitOf.ts";
import { parseDay, type Day } from "#shared/domain/time/day.ts";

/** A device as it is typed: numbers in the unit of the device, empty where there is none. */
export type DeviceForm = {
  readonly kind: DeviceKind;
  readonly name: string;
  /** Empty: the store. */
  readonly stationId: string;
  readonly round: string;
  readonly low: string;
  readonly high: string;
  readonly most: string;
  readonly perHour: string;
  readonly capacity: string;
  readonly tare: string;
  readonly boilOff: string;
  readonly owner: "" | "facility" | "user";
  readonly inspected: string;
  readonly levelUnit: "" | "percent" | "centimetre";
  /** A line for each point: level and litres. */
  readonly calibration: string;
  readonly celsius: string;
  readonly hectopascals: string;
  readonly note: string;
  readonly isRetired: boolean;
};
export type DeviceField = keyof DeviceForm;
export type DeviceRead =
  | { readonly ok: true; readonly device: HeliumDevice }
  | { readonly ok: false; readonly wrong: readonly DeviceField[] };

export const WHOLE: Unit = { sign: "", decimals: 0, written: [] };
export const TENTHS: Unit = { sign: "", decimals: 1, written: ["℃", "°c", "hpa", "kg", "l"] };
export const HUNDREDTHS: Unit = { sign: "hPa", decimals: 2, written: ["hpa"] };

export function unitOfForm({ kind, levelUnit }: Pick<DeviceForm, "kind" | "levelUnit">): Unit {
  return unitOf(levelUnit === "" ? { kind } : { kind, levelUnit });
}

export function emptyDevice(kind: DeviceKind): DeviceForm {
  const none = { low: "", high: "", most: "", perHour: "", capacity: "", tare: "", boilOff: "", inspected: "" };
  return {
    ...none,
    kind,
    name: "",
    stationId: "",
    round: "",
    owner: kind === "vessel" ? "facility" : "",
    levelUnit: "",
    calibration: "",
    celsius: "0",
    hectopascals: "1013.25",
    note: "",
    isRetired: false,
  };
}

export function formOf(device: HeliumDevice): DeviceForm {
  const { decimals } = unitOf(device);
  const steps = (value: number | undefined, digits = decimals) =>
    value === undefined ? "" : formatSteps(value, digits).replaceAll(",", "");
  const { low, high, most, perHour } = device.limits;
  return {
    kind: device.kind,
    name: device.name,
    stationId: device.stationId ?? "",
    round: device.round === null ? "" : String(device.round),
    low: steps(low),
    high: steps(high),
    most: steps(most),
    perHour: steps(perHour),
    capacity: steps(device.capacity, 1),
    tare: device.tareKg === undefined ? "" : String(device.tareKg),
    boilOff: steps(device.boilOffPerDay, 1),
    owner: device.owner ?? "",
    inspected: device.inspectedOn ?? "",
    levelUnit: device.levelUnit ?? "",
    calibration: (device.calibration ?? [])
      .map(({ tenths, decilitres }) => `${steps(tenths, 1)} ${steps(decilitres, 1)}`)
      .join("\n"),
    celsius: String(device.reference?.celsius ?? 0),
    hectopascals: String(device.reference?.hectopascals ?? 1013.25),
    note: device.note ?? "",
    isRetired: device.retired === true,
  };
}

/** The device, or every field that does not fit. `before`: what the form says nothing of stays. */
export function deviceOf(form: DeviceForm, id: HeliumDeviceId, before: HeliumDevice | null): DeviceRead {
  const wrong: DeviceField[] = [];
  const number = (field: "low" | "high" | "most" | "perHour" | "capacity" | "boilOff" | "round", unit: Unit) => {
    const parsed = parseReading(form[field], unit.decimals, unit.written);
    if (parsed.ok && parsed.value >= 0) return parsed.value;
    if (parsed.ok || parsed.why !== "empty") wrong.push(field);
    return undefined;
  };
  const decimal = (field: "tare" | "celsius" | "hectopascals", decimals: number) => {
    const parsed = parseReading(form[field], decimals, HUNDREDTHS.written);
    if (parsed.ok) return parsed.value / 10 ** decimals;
    if (parsed.why !== "empty" || field !== "tare") wrong.push(field);
    return undefined;
  };
  const unit = unitOfForm(form);
  const litres = unitOf({ kind: "vessel" });
  const isVessel = form.kind === "vessel";
  const hasTable = form.kind === "level-gauge" && form.levelUnit !== "";
  const limits = given({
    least: before?.limits.least,
    low: number("low", unit),
    high: number("high", unit),
    most: number("most", unit),
    perHour: number("perHour", unit),
  });
  const round = number("round", WHOLE);
  const calibration = hasTable ? tableIn(form.calibration) : undefined;
  if (hasTable && calibration === undefined) wrong.push("calibration");
  const inspectedOn = form.inspected.trim() === "" ? undefined : parseDay(form.inspected.trim().replaceAll("/", "-"));
  if (form.inspected.trim() !== "" && inspectedOn === undefined) wrong.push("inspected");
  if (form.name.trim() === "") wrong.push("name");
  if (round === 0) wrong.push("round");
  const celsius = form.kind === "gas-meter" ? decimal("celsius", 2) : undefined;
  const hectopascals = form.kind === "gas-meter" ? decimal("hectopascals", 2) : undefined;
  const device: HeliumDevice = {
    id,
    kind: form.kind,
    name: form.name.trim(),
    stationId: form.stationId === "" ? null : (form.stationId as StationId),
    round: round ?? null,
    limits,
    demo: before?.demo ?? false,
    ...given({
      capacity: isVessel ? number("capacity", litres) : undefined,
      tareKg: isVessel ? decimal("tare", 1) : undefined,
      boilOffPerDay: isVessel ? number("boilOff", litres) : undefined,
      owner: form.owner === "" ? undefined : form.owner,
      inspectedOn: inspectedOn as Day | undefined,
      levelUnit: form.kind !== "level-gauge" || form.levelUnit === "" ? undefined : form.levelUnit,
      calibration,
      reference: celsius === undefined || hectopascals === undefined ? undefined : { celsius, hectopascals },
      note: form.note.trim() === "" ? undefined : form.note.trim(),
      retired: form.isRetired ? (true as const) : undefined,
    }),
  };
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, device };
}

/** Points with rising levels, each line a level and its litres; undefined where one of them is no point, or there are fewer than two. */
function tableIn(text: string): NonNullable<HeliumDevice["calibration"]> | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const points = lines.flatMap((line) => {
    const [level, litres, ...rest] = line.trim().split(/[\s;=]+/);
    const [tenths, decilitres] = [parseReading(level ?? "", 1), parseReading(litres ?? "", 1)];
    const isPoint = tenths.ok && decilitres.ok && decilitres.value >= 0 && rest.length === 0;
    return isPoint ? [{ tenths: tenths.value, decilitres: decilitres.value }] : [];
  });
  const isRising = points.every(({ tenths }, at) => at === 0 || tenths > (points[at - 1]?.tenths ?? tenths));
  return points.length === lines.length && points.length >= 2 && isRising ? points : undefined;
}

type Given<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** Without what is not said. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
}
