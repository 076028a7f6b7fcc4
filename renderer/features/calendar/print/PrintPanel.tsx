import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { changePrint } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { PAPERS, pageSize, PRINT_FORMS, type PrintForm } from "#renderer/features/calendar/print/paper.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import type { PrintWishes } from "#renderer/features/calendar/print/printWishes.ts";
import { printOut, savePdf, type PrintResult } from "#renderer/features/calendar/print/sendPrint.ts";
import { printWords } from "#renderer/text/print.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { Segments } from "#renderer/ui/Segments.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";

type PrintPanelProps = {
  readonly model: FacilityModel;
  readonly wishes: PrintWishes;
  readonly scene: PrintScene | undefined;
  onClose(): void;
};

/** What goes on paper, beside its preview; then to the printer or into a file. */
export function PrintPanel({ model, wishes, scene, onClose }: PrintPanelProps) {
  const t = useWords(printWords);
  const [sent, setSent] = useState<{ readonly wishes: PrintWishes; readonly result: PrintResult } | null>(null);
  // What became of other pages is no word on these.
  const result = sent?.wishes === wishes ? sent.result : null;
  const isReady = scene !== undefined && result !== "working";
  const send = async (way: (scene: PrintScene) => Promise<PrintResult>): Promise<void> => {
    if (scene === undefined) return;
    setSent({ wishes, result: "working" });
    setSent({ wishes, result: await way(scene) });
  };
  const { landscape } = pageSize(wishes.form, wishes.paper);
  const paper = `${wishes.paper} ${landscape ? t.sides.landscape : t.sides.portrait}`;
  return (
    <SidePanel
      title={t.title}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <>
          <button
            type="button"
            className="button primary"
            disabled={!isReady}
            onClick={() => void send(printOut)}
            data-testid="print-now"
          >
            <IconPrinter size={16} stroke={1.75} aria-hidden />
            {t.print}
          </button>
          <button
            type="button"
            className="button"
            disabled={!isReady}
            onClick={() => void send(savePdf)}
            data-testid="print-pdf"
          >
            <IconFileTypePdf size={16} stroke={1.75} aria-hidden />
            {t.savePdf}
          </button>
        </>
      }
    >
      <div className="print-wishes">
        <PrintChoices model={model} wishes={wishes} />
        <p data-testid="print-count">
          <strong>{scene === undefined ? "" : t.pageCount(scene.pages.length, paper)}</strong>
        </p>
        <p className="hint">{t.asShown}</p>
        <p role="status" data-testid="print-result">
          {result === null ? "" : t.results[result]}
        </p>
      </div>
    </SidePanel>
  );
}

function PrintChoices({ model, wishes }: Pick<PrintPanelProps, "model" | "wishes">) {
  const t = useWords(printWords);
  const choose = (form: PrintForm): void => changePrint({ form, paper: form === "lanes" ? "A3" : "A4" });
  return (
    <>
      <Choice label={t.form} value={wishes.form} of={PRINT_FORMS} words={t.forms} onChange={choose} />
      <p className="hint">{t.formNotes[wishes.form]}</p>
      <Choice
        label={t.span}
        value={wishes.span}
        of={["week", "month"] as const}
        words={t.spans}
        onChange={(span) => changePrint({ span })}
      />
      {wishes.form === "lanes" ? null : <BeamlineWish model={model} wishes={wishes} />}
      <Choice
        label={t.paper}
        value={wishes.paper}
        of={PAPERS}
        words={t.papers}
        onChange={(paper) => changePrint({ paper })}
      />
      <Choice
        label={t.language}
        value={wishes.language}
        of={["ja", "en"] as const}
        words={t.languages}
        onChange={(language) => changePrint({ language })}
      />
    </>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly of: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  onChange(value: Value): void;
}) {
  const { label, value, of, words, onChange } = props;
  return (
    <div className="field">
      <span className="label" aria-hidden>
        {label}
      </span>
      <Segments
        label={label}
        value={value}
        choices={of.map((one) => ({ value: one, words: words[one] }))}
        onChange={onChange}
      />
    </div>
  );
}

function BeamlineWish({ model, wishes }: Pick<PrintPanelProps, "model" | "wishes">) {
  const t = useWords(printWords);
  const language = useLanguage();
  const all = { value: "", text: t.allBeamlines };
  const beamlines = model.beamlines.map(({ id, name }) => ({ value: String(id), text: `${id} ${name[language]}` }));
  return (
    <SelectField
      label={t.beamline}
      name="print-beamline"
      value={wishes.beamlineId ?? ""}
      options={[all, ...beamlines]}
      onChange={(value) => changePrint({ beamlineId: model.beamlines.find(({ id }) => id === value)?.id ?? null })}
    />
  );
}
