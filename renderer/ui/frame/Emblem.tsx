/** The mark of the program: a storage ring with beams leaving it. */
export function Emblem(props: { size: number }) {
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <circle cx="16" cy="16" r="8" stroke="currentColor" strokeWidth="3" />
      <g stroke="currentColor" strokeWidth="2.25" strokeLinecap="round">
        <path d="M16 5.5H28" />
        <path d="M26.5 16V28" />
        <path d="M16 26.5H4" />
        <path d="M5.5 16V4" />
      </g>
    </svg>
  );
}
