import {
  HUNDREDTHS,
  TENTHS,
  unitOfForm,
  WHOLE,
  type DeviceField,
  type DeviceForm,
} from "#renderer/features/helium/devices/deviceForm.ts";
import { NumberField } from "#renderer/features/helium/NumberField.tsx";
import { deviceWords } from "#renderer/text/heliumDevices.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import type { Station } from "#shared/domain/facility/facility.ts";
import { DEVICE_KINDS } from "#shared/domain/helium/heliumDevice.ts";
import type { Unit } from "#shared/domain/helium/unitOf.ts";

type FieldsProps = {
  readonly form: DeviceForm;
  readonly isNew: boolean;
  readonly stations: readonly Station[];
  onChange(change: Partial<DeviceForm>): void;
};

type Typed = { [Field in DeviceField]: DeviceForm[Field] extends string ? Field : never }[DeviceField];

/** The fields that a device of its kind has. The kind is chosen once: readings are kept in its unit. */
export function DeviceFields({ form, isNew, stations, onChange }: FieldsProps) {
  const t = useWords(deviceWords);
  const log = useWords(heliumWords);
  const unit = unitOfForm(form);
  const number = (field: Typed, of: Unit, sign = of.sign) => (
    <NumberField
      label={sign === "" ? t.fields[field] : `${t.fields[field]} (${sign})`}
      name={`device-${field}`}
      unit={of}
      typed={form[field]}
      onType={(typed) => onChange({ [field]: typed })}
    />
  );
  return (
    <>
      {isNew ? (
        <SelectField
          label={t.kind}
          name="device-kind"
          value={form.kind}
          options={DEVICE_KINDS.map((value) => ({ value, text: log.deviceKinds[value] }))}
          onChange={(kind) => onChange({ kind })}
        />
      ) : null}
      <TextField label={t.name} name="device-name" value={form.name} onChange={(name) => onChange({ name })} />
      <div className="side-by-side">
        <SelectField
          label={log.place}
          name="device-place"
          value={form.stationId}
          options={[
            { value: "", text: log.store },
            ...stations.map(({ id }) => ({ value: id as string, text: id as string })),
          ]}
          onChange={(stationId) => onChange({ stationId })}
        />
        {number("round", WHOLE)}
      </div>
      {form.kind === "vessel" ? <VesselFields form={form} onChange={onChange} number={number} /> : null}
      {form.kind === "level-gauge" ? <GaugeFields form={form} onChange={onChange} /> : null}
      {form.kind === "gas-meter" ? (
        <div className="side-by-side">
          {number("celsius", HUNDREDTHS, "°C")}
          {number("hectopascals", HUNDREDTHS)}
        </div>
      ) : null}
      <fieldset className="device-limits">
        <legend>{t.limits}</legend>
        <div className="side-by-side">
          {number("low", unit)}
          {number("high", unit)}
          {number("perHour", unit)}
          {form.kind === "vessel" ? null : number("most", unit)}
        </div>
      </fieldset>
      <TextField
        label={log.note}
        name="device-note"
        lines="several"
        maxLength={2000}
        value={form.note}
        onChange={(note) => onChange({ note })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={form.isRetired}
          data-testid="device-retired"
          onChange={(event) => onChange({ isRetired: event.target.checked })}
        />
        {t.retire}
      </label>
    </>
  );
}

function VesselFields(
  props: Pick<FieldsProps, "form" | "onChange"> & {
    number(field: Typed, of: Unit, sign?: string): React.ReactNode;
  },
) {
  const { form, onChange, number } = props;
  const t = useWords(deviceWords);
  return (
    <div className="side-by-side">
      {number("capacity", TENTHS, "L")}
      {number("boilOff", TENTHS, "L")}
      {number("tare", TENTHS, "kg")}
      <TextField
        label={t.fields.inspected}
        name="device-inspected"
        placeholder="2026-04-01"
        value={form.inspected}
        onChange={(inspected) => onChange({ inspected })}
      />
      <SelectField
        label={t.owner}
        name="device-owner"
        value={form.owner}
        options={[
          { value: "", text: "–" },
          { value: "facility", text: t.owners.facility },
          { value: "user", text: t.owners.user },
        ]}
        onChange={(owner) => onChange({ owner })}
      />
    </div>
  );
}

/** In which unit its level is, and what the instrument holds at each. */
function GaugeFields({ form, onChange }: Pick<FieldsProps, "form" | "onChange">) {
  const t = useWords(deviceWords);
  return (
    <>
      <SelectField
        label={t.fields.levelUnit}
        name="device-level-unit"
        value={form.levelUnit}
        options={[
          { value: "", text: "L" },
          { value: "percent", text: "%" },
          { value: "centimetre", text: "cm" },
        ]}
        onChange={(levelUnit) => onChange({ levelUnit })}
      />
      {form.levelUnit === "" ? null : (
        <>
          <TextField
            label={t.fields.calibration}
            name="device-calibration"
            lines="several"
            maxLength={4000}
            placeholder={"0.0 0.0\n100.0 158.0"}
            value={form.calibration}
            onChange={(calibration) => onChange({ calibration })}
          />
          <p className="hint">{t.calibrationHint}</p>
        </>
      )}
    </>
  );
}
