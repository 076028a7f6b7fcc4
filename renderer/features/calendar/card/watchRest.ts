/** A bar that somebody rests on, with the pointer at `x` (px of the window) or with the keyboard (null). */
export type RestedBar = { readonly id: string; readonly element: HTMLElement; readonly x: number | null };

type Watch = {
  readonly board: HTMLElement;
  barAt(target: EventTarget | null): { readonly id: string; readonly element: HTMLElement } | null;
  isCard(target: EventTarget | null): boolean;
  onRest(bar: RestedBar | null): void;
};

const REST_MS = 400;
/** The way from the bar to the card: long enough for a slow hand (WCAG 1.4.13, hoverable). */
const LEAVE_MS = 250;

/**
 * Tells on which bar the pointer or the keyboard rests, and null when it left. Touch never rests. What was put away with Esc or
 * by a press does not come back before the pointer has been elsewhere. Returns the function that stops listening.
 */
export function watchRest({ board, barAt, isCard, onRest }: Watch): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: string | null = null;
  let shown: string | null = null;
  const wait = (act: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const show = (bar: RestedBar | null): void => {
    clearTimeout(timer);
    if ((bar?.id ?? null) === shown) return;
    shown = bar?.id ?? null;
    onRest(bar);
  };

  const move = (event: PointerEvent): void => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    if (isCard(event.target)) return clearTimeout(timer);
    const bar = barAt(event.target);
    if ((bar?.id ?? null) === under) {
      if (bar !== null && bar.id === shown) clearTimeout(timer);
      return;
    }
    under = bar?.id ?? null;
    if (shown !== null && under === shown) clearTimeout(timer);
    else if (bar !== null) wait(() => show({ ...bar, x: event.clientX }), shown === null ? REST_MS : LEAVE_MS);
    else wait(() => show(null), LEAVE_MS);
  };
  const leave = (event: PointerEvent): void => {
    if (isCard(event.relatedTarget)) return;
    under = null;
    wait(() => show(null), LEAVE_MS);
  };
  const focus = (event: FocusEvent): void => {
    const bar = barAt(event.target);
    if (bar !== null && bar.element.matches(":focus-visible")) wait(() => show({ ...bar, x: null }), REST_MS);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && shown !== null) {
      event.preventDefault();
      event.stopPropagation();
      show(null);
    } else if (event.ctrlKey || event.metaKey) show(null);
  };
  const away = (): void => show(null);

  board.addEventListener("pointermove", move, { signal });
  board.addEventListener("pointerleave", leave, { signal });
  board.addEventListener("pointerdown", (event) => !isCard(event.target) && away(), { signal });
  board.addEventListener("focusin", focus, { signal });
  board.addEventListener("focusout", away, { signal });
  board.addEventListener("scroll", (event) => !isCard(event.target) && away(), { signal, capture: true });
  window.addEventListener("keydown", key, { signal, capture: true });
  window.addEventListener("blur", away, { signal });
  return () => {
    clearTimeout(timer);
    stopped.abort();
  };
}
