interface WhenProps {
  /** ISO 8601. */
  readonly at: string;
  /** IANA name: the shop's, so that server and browser write the same. */
  readonly timezone: string;
}

/** "23 Nov 2026, 14:05" in the shop's own time. */
export function When({ at, timezone }: WhenProps) {
  return <time dateTime={at}>{formatIn(timezone).format(new Date(at))}</time>;
}

// By time zone, because making one takes longer than drawing a row.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? timeFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function timeFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
