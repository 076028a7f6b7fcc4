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
      <circle cx="16" cy="16" r="7.5" stroke="currentColor" strokeWidth="3" />
      <path
        d="M16.0 8.5L24.0 8.5M22.5 12.2L26.5 19.2M22.5 19.8L18.5 26.7M16.0 23.5L8.0 23.5M9.5 19.8L5.5 12.8M9.5 12.2L13.5 5.3"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
