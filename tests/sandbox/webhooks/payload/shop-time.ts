/** An ISO time in UTC, written with the shop's offset as webhooks do: "2026-06-01T10:00:00+01:00". */
export function shopTime(iso: string, timezone: string): string {
  const offset = offsetOf(iso, timezone);
  const sign = offset[0] === '-' ? -1 : 1;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const local = new Date(Date.parse(iso) + sign * (hours * 60 + minutes) * 60_000);
  return local.toISOString().slice(0, 19) + offset;
}

/** The same for a time that may not have come. */
export function shopTimeOrNull(iso: string | null, timezone: string): string | null {
  return iso === null ? null : shopTime(iso, timezone);
}

function offsetOf(iso: string, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(iso));
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.slice(3);
}
