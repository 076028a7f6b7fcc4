/** The mark of the program: a storage ring, and the beams that leave it along its tangents. */
export function Emblem(props: { size: number }) {
  return (
    <svg
      className="emblem-mark"
      width={props.size}
      height={props.size}
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="8" stroke="currentColor" strokeWidth="2.5" />
      <path
        d="M16.0 8.0L27.5 8.0M22.9 12.0L28.7 22.0M22.9 20.0L17.2 30.0M16.0 24.0L4.5 24.0M9.1 20.0L3.3 10.0M9.1 12.0L14.8 2.0"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
