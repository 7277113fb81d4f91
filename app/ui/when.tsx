interface WhenProps {
  /** ISO 8601. */
  readonly at: string;
  /** IANA name: the shop's, so that server and browser write the same. */
  readonly timezone: string;
}

/** "23 Nov 2026, 14:05" in the shop's own time. */
export function When({ at, timezone }: WhenProps) {
  return (
    <time dateTime={at}>
      {new Intl.DateTimeFormat('en-GB', {
        timeZone: timezone,
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(at))}
    </time>
  );
}
