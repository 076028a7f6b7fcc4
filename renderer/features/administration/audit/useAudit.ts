import { useEffect, useState } from "react";
import { failureKindOf, openAdministration } from "#renderer/data/administration/openAdministration.ts";
import type { Trouble } from "#renderer/features/administration/useAsked.ts";
import type { AuditAnswer, AuditFilter } from "#shared/protocol/administration.ts";

export type Trail = {
  /** Newest first; undefined until the first page is there. */
  readonly lines: AuditAnswer["lines"] | undefined;
  /** There is more before these. */
  readonly hasMore: boolean;
  readonly isAsking: boolean;
  readonly trouble: Trouble | null;
  readMore(): void;
  again(): void;
};

type Page = Pick<Trail, "lines" | "trouble"> & { readonly next: AuditAnswer["next"] };
/** `of`: which question these lines answer. */
type Read = Page & { readonly of: string; readonly isAsking: boolean };

/** The lines on record that the filter lets through, page by page. */
export function useAudit(filter: AuditFilter): Trail {
  const [kept, setRead] = useState<Read>();
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(filter);
  const of = `${asked} ${turn}`;
  useEffect(() => {
    const question = { isOpen: true };
    void page(JSON.parse(asked) as AuditFilter, null).then(
      (told) => question.isOpen && setRead({ ...told, of, isAsking: false }),
    );
    return () => void (question.isOpen = false);
  }, [asked, of]);
  // Lines of the question before are not shown as the answer to this one.
  const read: Read = kept?.of === of ? kept : { of, lines: undefined, next: null, trouble: null, isAsking: true };
  const readMore = async () => {
    setRead({ ...read, isAsking: true });
    const told = await page(filter, read.next);
    const lines = [...(read.lines ?? []), ...(told.lines ?? [])];
    const next = told.trouble === null ? told.next : read.next;
    // Another filter was chosen meanwhile: its lines stay.
    setRead((now) => (now?.of === of ? { of, isAsking: false, trouble: told.trouble, lines, next } : now));
  };
  return {
    lines: read.lines,
    hasMore: read.next !== null,
    isAsking: read.isAsking,
    trouble: read.trouble,
    readMore: () => void readMore(),
    again: () => setTurn((before) => before + 1),
  };
}

async function page(filter: AuditFilter, before: AuditAnswer["next"]): Promise<Page> {
  try {
    const { lines, next } = await (await openAdministration()).audit(filter, before);
    return { lines, next, trouble: null };
  } catch (error) {
    return { lines: undefined, next: null, trouble: failureKindOf(error) };
  }
}
