/** A ring with its stone, drawn in the ink of the text around it; for empty places. */
export function RingMark() {
  return (
    <svg width="96" height="112" viewBox="0 0 96 112" fill="none" aria-hidden="true" focusable="false">
      <circle cx="48" cy="72" r="34" stroke="#c9a227" strokeWidth="7" />
      <circle cx="48" cy="72" r="30" stroke="#8a6d0f" strokeWidth="1" opacity="0.5" />
      <path
        d="M34 12h28l10 12-24 26-24-26z"
        fill="#e8f4fb"
        stroke="#4a7f9c"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M24 24h48M34 12l6 12 8 26 8-26 6-12M40 24l8-12 8 12" stroke="#4a7f9c" strokeWidth="1.5" />
    </svg>
  );
}
