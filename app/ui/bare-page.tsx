const BODY = {
  maxWidth: '34rem',
  margin: '18vh auto 0',
  padding: '0 1.5rem',
  fontFamily: 'system-ui, sans-serif',
  lineHeight: 1.5,
  color: '#303030',
} as const;

/** A page that stands without Polaris or App Bridge: outside the admin, or when nothing else could be drawn. */
export function BarePage({ title, text }: { title: string; text: string }) {
  return (
    <main style={BODY}>
      <h1 style={{ fontSize: '1.5rem', lineHeight: 1.25 }}>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
