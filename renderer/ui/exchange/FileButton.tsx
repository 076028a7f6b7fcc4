import { IconUpload } from "@tabler/icons-react";
import { useRef } from "react";

type FileButtonProps = {
  /** Kinds of files, as an input takes them. */
  readonly accept: string;
  readonly label: string;
  readonly hint: string;
  onFile(file: File): void;
};

/** Lets a person choose a file. The same file can be chosen again. */
export function FileButton({ accept, label, hint, onFile }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <IconUpload size={16} stroke={1.75} aria-hidden />
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        data-testid="exchange-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <p className="hint">{hint}</p>
    </div>
  );
}
