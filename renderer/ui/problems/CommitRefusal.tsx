import { noticeWords } from "#renderer/text/notices.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import { ReasonList } from "#renderer/ui/problems/ReasonList.tsx";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

type Refusal = {
  readonly ok: false;
  readonly problems: readonly Problem[];
  /** Not a rule but the machine. */
  readonly failure?: keyof (typeof noticeWords)["ja"]["failed"];
};

type CommitRefusalProps = {
  readonly result: { readonly ok: true } | Refusal | null;
  /** Default: the ids. */
  readonly names?: PlaceNames;
};

const BY_ID: PlaceNames = { station: (id) => id, beamline: (id) => id };

/** Why a change was not taken, every reason in words; nothing where it was taken or has not been tried. */
export function CommitRefusal({ result, names = BY_ID }: CommitRefusalProps) {
  const { failed } = noticeWords[useLanguage()];
  if (result === null || result.ok) return null;
  return (
    <div role="alert" className="notice problem">
      {result.failure === undefined ? null : <strong>⚠ {failed[result.failure]}</strong>}
      <ReasonList problems={result.problems} names={names} />
    </div>
  );
}
