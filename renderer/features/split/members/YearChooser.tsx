import { memberWords } from "#renderer/text/members.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** The fiscal year on screen: the last three, this one and the next. */
export function YearChooser(props: { readonly year: number; readonly thisYear: number; onChoose(year: number): void }) {
  const t = useWords(memberWords);
  const years = [-3, -2, -1, 0, 1].map((by) => props.thisYear + by);
  return (
    <div className="term-chooser">
      <select
        className="input"
        aria-label={t.year}
        data-testid="fiscal-year"
        value={props.year}
        onChange={(event) => props.onChoose(Number(event.target.value))}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {t.yearName(year)}
          </option>
        ))}
      </select>
    </div>
  );
}
