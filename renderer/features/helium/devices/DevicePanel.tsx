import { useState } from "react";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { saveDevice } from "#renderer/features/helium/acts.ts";
import { DeviceFields } from "#renderer/features/helium/devices/DeviceFields.tsx";
import { deviceOf, emptyDevice, formOf } from "#renderer/features/helium/devices/deviceForm.ts";
import { DeviceRestarts } from "#renderer/features/helium/devices/DeviceRestarts.tsx";
import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { deviceWords } from "#renderer/text/heliumDevices.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { makeId } from "#shared/lib/id.ts";

type PanelProps = { readonly model: HeliumModel; readonly device: HeliumDevice | null; onClose(): void };

/** One vessel or meter, known or new. Every field that does not fit is named at once. */
export function DevicePanel({ model, device, onClose }: PanelProps) {
  const t = useWords(deviceWords);
  const desk = useDesk();
  const [form, setForm] = useState(() => (device === null ? emptyDevice("vessel") : formOf(device)));
  const [isTried, setTried] = useState(false);
  const [result, setResult] = useState<CommitResult | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [newId] = useState<HeliumDeviceId>(() => makeId("helium-device", desk.now(), desk.random));
  const read = deviceOf(form, device?.id ?? newId, device);
  const save = async () => {
    setTried(true);
    if (!read.ok) return;
    const done = await saveDevice(desk, read.device);
    setResult(done);
    setSaved(done.ok);
    if (done.ok && device === null) onClose();
  };
  return (
    <SidePanel
      title={device === null ? t.addTitle : device.name}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <button type="submit" form="helium-device" className="button primary" data-testid="save-device">
          {t.save}
        </button>
      }
    >
      <form
        id="helium-device"
        className="helium-form"
        data-testid="device-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DeviceFields
          form={form}
          isNew={device === null}
          stations={model.stations}
          onChange={(change) => {
            setSaved(false);
            setForm((before) => ({ ...before, ...change }));
          }}
        />
        {device?.kind === "gas-meter" ? <DeviceRestarts device={device} /> : null}
        {isTried && !read.ok ? (
          <p className="notice problem" role="alert">
            {t.wrong(read.wrong.map((field) => t.fields[field]))}
          </p>
        ) : null}
        <CommitRefusal result={result} />
        <p role="status">{isSaved ? t.saved : ""}</p>
      </form>
    </SidePanel>
  );
}
