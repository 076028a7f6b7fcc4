import { lazy, Suspense } from "react";
import { useMany } from "#renderer/features/calendar/manyState.ts";
import { manyWords } from "#renderer/text/many.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

const ChosenBar = lazy(async () => ({
  default: (await import("#renderer/features/calendar/many/ChosenBar.tsx")).ChosenBar,
}));

type ChosenAreaProps = {
  /** Everything that the view shows and the filters leave. */
  shownIds(): readonly BookingId[];
  onCopy(): void;
  /** A frame can be drawn around bookings here. */
  readonly canFrame: boolean;
};

/** The same in every view: how many bookings are chosen, said and read out, and the bar of what can be done with them. */
export function ChosenArea(props: ChosenAreaProps) {
  const t = useWords(manyWords);
  const count = useMany((state) => state.chosen.size);
  const isChoosing = useMany((state) => state.isChoosing);
  return (
    <>
      <p className="visually-hidden" role="status">
        {count > 0 ? t.count(count) : ""}
      </p>
      {isChoosing || count > 0 ? (
        <Suspense>
          <ChosenBar {...props} />
        </Suspense>
      ) : null}
    </>
  );
}
