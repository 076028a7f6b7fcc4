import { useMemo, useState } from "react";
import { changeBookings } from "#renderer/features/calendar/acts.ts";
import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { ManyFields } from "#renderer/features/calendar/many/ManyFields.tsx";
import { linesOf } from "#renderer/features/calendar/many/manyLines.ts";
import type { ManyWish } from "#renderer/features/calendar/many/manyWish.ts";
import { ManyProblems } from "#renderer/features/calendar/many/ManyProblems.tsx";
import { useSaveWhenJudged } from "#renderer/features/calendar/many/useSaveWhenJudged.ts";
import { useManyCheck } from "#renderer/features/calendar/many/useManyCheck.ts";
import { choose, useMany } from "#renderer/features/calendar/manyState.ts";
import type { ManyDone } from "#renderer/features/calendar/notice.ts";
import type { ManyPanel as Panel } from "#renderer/features/calendar/panel.ts";
import { bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { manyWords } from "#renderer/text/many.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { IconX } from "@tabler/icons-react";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { makeId } from "#shared/lib/id.ts";
import "#renderer/features/calendar/many/many.css";
import "#renderer/features/calendar/bookingPanel.css";

type ManyPanelProps = { readonly model: FacilityModel; readonly panel: Panel; onClose(): void };

const DONE: Readonly<Record<ManyWish["kind"], ManyDone>> = {
  move: "moved",
  copy: "copied",
  state: "edited",
  cancel: "cancelled",
};
const FORM = "many-form";

/** What is chosen, handled together: moved, copied, given a state or cancelled, all of it or nothing. */
export function ManyPanel({ model, panel, onClose }: ManyPanelProps) {
  const t = useWords(manyWords);
  const { close } = useWords(bookingWords);
  const desk = useDesk();
  const chosen = useMany((state) => state.chosen);
  const ids = useMemo(() => panel.ids ?? [...chosen], [panel.ids, chosen]);
  const bookings = useLive(() => bookingsWithIds(desk.db, ids), [desk.db, ids]) ?? NONE;
  const [wish, setWish] = useState(panel.wish);
  const [reason, setReason] = useState("");
  const lines = useMemo(
    () => linesOf(bookings, wish, () => makeId<"booking">("booking", desk.now(), desk.random)),
    [bookings, wish, desk],
  );
  const check = useManyCheck(lines);
  const canSave = check?.canSave(reason) === true;
  const save = async (): Promise<void> => {
    const isAsked = (check?.problems.length ?? 0) > 0;
    const words = wish.kind === "cancel" ? { reason: reason.trim() } : isAsked ? { override: { reason } } : {};
    const result = await changeBookings(desk, lines, DONE[wish.kind], words);
    if (!result.ok) return;
    if (wish.kind === "copy")
      choose(
        lines.map(({ id }) => id),
        "only",
      );
    onClose();
  };
  const { say, isWaiting } = useSaveWhenJudged({ lines, check, canSave }, () => void save());
  return (
    <SidePanel
      title={t.title(bookings.length)}
      closeLabel={close}
      onClose={onClose}
      footer={
        <button
          type="submit"
          form={FORM}
          className={wish.kind === "cancel" ? "button danger" : "button primary"}
          // While the rules are being asked it can be pressed: Enter in a field does nothing where it cannot.
          disabled={check !== undefined && !canSave}
          data-testid="save-many"
        >
          {t.save[wish.kind](lines.length)}
        </button>
      }
    >
      <form
        id={FORM}
        className="many"
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
        data-testid="many-form"
      >
        <ManyFields model={model} wish={wish} reason={reason} onWish={setWish} onReason={setReason} />
        <ManyProblems
          model={model}
          bookings={bookings}
          wish={wish}
          check={check}
          isWaiting={isWaiting}
          reason={reason}
          onReason={setReason}
          onWish={setWish}
        />
      </form>
      <Chosen model={model} bookings={bookings} canLeaveOut={panel.ids === null} />
    </SidePanel>
  );
}

const NONE: readonly Booking[] = [];
/** The rest is counted: nobody reads hundreds of lines here, and the bars are marked on the board. */
const MOST_LISTED = 30;

function Chosen(props: {
  readonly model: FacilityModel;
  readonly bookings: readonly Booking[];
  readonly canLeaveOut: boolean;
}) {
  const t = useWords(manyWords);
  const language = useLanguage();
  const more = props.bookings.length - MOST_LISTED;
  const leaveOut = (id: BookingId): void => choose([id], "toggle");
  return (
    <section className="many-chosen" aria-label={t.who}>
      <h3>{t.who}</h3>
      <ul>
        {props.bookings.slice(0, MOST_LISTED).map((booking) => {
          const name = booking.title || booking.project || glossary[language].use[booking.use];
          return (
            <li key={booking.id}>
              <span className="use-swatch" data-use={booking.use} aria-hidden />
              <span className="many-what">
                {stationName(props.model, booking.stationId)} {name}
                <small>
                  {formatRange(booking, language)} · {glossary[language].state[booking.state]}
                </small>
              </span>
              {props.canLeaveOut ? (
                <button
                  type="button"
                  className="button quiet icon-only"
                  aria-label={t.leaveOut(name)}
                  title={t.leaveOut(name)}
                  onClick={() => leaveOut(booking.id)}
                >
                  <IconX size={14} stroke={1.75} aria-hidden />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p>{t.more(more)}</p> : null}
    </section>
  );
}
