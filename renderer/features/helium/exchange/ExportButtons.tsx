import { IconDownload } from "@tabler/icons-react";
import { tableFile } from "#renderer/data/exchange/exportFiles.ts";
import { saveFile } from "#renderer/platform/saveFile.ts";
import { heliumExchangeWords } from "#renderer/text/heliumExchange.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { SheetTable } from "#shared/domain/exchange/sheetCells.ts";

type ExportProps = {
  /** Of the file, without its ending, and of the sheet. */
  readonly fileName: string;
  readonly title: string;
  /** Made when it is asked for; undefined while there is nothing. */
  readonly table: (() => SheetTable) | undefined;
};

/** What is on screen as a file, in either form. */
export function ExportButtons({ fileName, title, table }: ExportProps) {
  const t = useWords(heliumExchangeWords);
  const save = async (format: "csv" | "xlsx") => {
    if (table !== undefined) saveFile(`${fileName}.${format}`, await tableFile(table(), format, title));
  };
  return (
    <span className="pair" role="group" aria-label={t.export}>
      {(["csv", "xlsx"] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          data-testid={`export-${format}`}
          disabled={table === undefined}
          onClick={() => void save(format)}
        >
          <IconDownload size={16} stroke={1.75} aria-hidden />
          {t[format]}
        </button>
      ))}
    </span>
  );
}
