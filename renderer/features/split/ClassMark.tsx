import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { UseSign } from "#renderer/ui/UseSign.tsx";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";

export function ClassMark({ quotaClass }: { readonly quotaClass: QuotaClass }) {
  const t = useWords(splitWords);
  return (
    <UseSign use={quotaClass} letter={t.marks[quotaClass]}>
      {t.classes[quotaClass]}
    </UseSign>
  );
}
