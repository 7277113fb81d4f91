/** Drawings of the catalogue's pieces, made for this shop: gold on a warm ground, 600 × 600. */
const gold =
  '<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f3dca0"/><stop offset=".45" stop-color="#c99a3f"/><stop offset=".6" stop-color="#f7e7bb"/><stop offset="1" stop-color="#a97b2b"/></linearGradient>';
const ground =
  '<radialGradient id="b" cx=".5" cy=".38" r=".8"><stop offset="0" stop-color="#fbf8f3"/><stop offset="1" stop-color="#e9e1d5"/></radialGradient>';
const shadow = '<ellipse cx="300" cy="520" rx="150" ry="16" fill="#8b7a60" opacity=".22"/>';
const hoop = (width: number) =>
  `<ellipse cx="300" cy="360" rx="132" ry="148" fill="none" stroke="url(#g)" stroke-width="${width}"/>`;

const drawings: Readonly<Record<string, string>> = {
  solitaire: `${shadow}${hoop(20)}
    <path d="M268 214 L262 172 M332 214 L338 172 M288 218 L284 176 M312 218 L316 176" stroke="url(#g)" stroke-width="9" stroke-linecap="round"/>
    <path d="M232 138 L262 106 L338 106 L368 138 L300 208 Z" fill="#eef7fb" stroke="#b9d3de" stroke-width="3" stroke-linejoin="round"/>
    <path d="M232 138 L368 138 M262 106 L278 138 L300 106 L322 138 L338 106 M278 138 L300 208 L322 138" fill="none" stroke="#b9d3de" stroke-width="2.5"/>
    <path d="M262 106 L278 138 L232 138 Z" fill="#ffffff" opacity=".8"/>`,
  signet: `${shadow}${hoop(34)}
    <ellipse cx="300" cy="212" rx="92" ry="70" fill="url(#g)" stroke="#99702a" stroke-width="3"/>
    <ellipse cx="300" cy="208" rx="78" ry="57" fill="none" stroke="#fff3cf" stroke-width="2" opacity=".7"/>
    <text x="300" y="230" font-family="Georgia, serif" font-size="62" font-style="italic" text-anchor="middle" fill="#7d5a1c">A&amp;M</text>`,
  band: `${shadow}
    <ellipse cx="300" cy="330" rx="160" ry="172" fill="none" stroke="url(#g)" stroke-width="46"/>
    <ellipse cx="300" cy="330" rx="178" ry="190" fill="none" stroke="#fff3cf" stroke-width="3" opacity=".65"/>
    <ellipse cx="300" cy="330" rx="139" ry="151" fill="none" stroke="#8f6a29" stroke-width="2" opacity=".6"/>`,
  cloth: `${shadow}
    <path d="M150 220 Q300 170 450 220 L470 470 Q300 510 130 470 Z" fill="#6f7f8c"/>
    <path d="M150 220 Q300 270 450 220 L440 300 Q300 345 160 300 Z" fill="#8797a3"/>
    <path d="M130 470 Q300 510 470 470" fill="none" stroke="#59676f" stroke-width="4" stroke-dasharray="10 8"/>`,
  care: `${shadow}
    <rect x="150" y="190" width="300" height="290" rx="14" fill="#3d4a45"/>
    <rect x="150" y="190" width="300" height="74" rx="14" fill="#4c5c55"/>
    <rect x="282" y="190" width="36" height="290" fill="#c9a45a"/>
    <path d="M300 190 C250 120 190 160 300 190 C410 160 350 120 300 190" fill="none" stroke="#c9a45a" stroke-width="12"/>`,
  bracelet: `${shadow}
    <ellipse cx="300" cy="300" rx="180" ry="130" fill="none" stroke="#b9bcc2" stroke-width="9" stroke-dasharray="16 7"/>
    <path d="M300 430 L300 456 M190 404 L184 428 M410 404 L416 428" stroke="#8d9097" stroke-width="4"/>
    <path d="M300 520 C250 480 262 446 300 472 C338 446 350 480 300 520 Z" fill="url(#g)"/>
    <path d="M184 428 l10 22 24 2 -18 16 6 24 -22 -12 -22 12 6 -24 -18 -16 24 -2 Z" fill="url(#g)"/>
    <circle cx="418" cy="456" r="28" fill="#22397a" stroke="#c99a3f" stroke-width="5"/>`,
  jacket: `${shadow}
    <path d="M220 130 L380 130 L470 190 L452 500 L398 500 L398 260 L390 510 L210 510 L202 260 L202 500 L148 500 L130 190 Z" fill="#26324d"/>
    <path d="M220 130 L300 330 L380 130 L338 118 L300 150 L262 118 Z" fill="#f4efe6"/>
    <path d="M220 130 L300 345 L250 236 L214 214 Z M380 130 L300 345 L350 236 L386 214 Z" fill="#35446a"/>
    <path d="M300 345 L300 510" stroke="#1b2438" stroke-width="4"/>
    <circle cx="314" cy="380" r="7" fill="#c99a3f"/><circle cx="314" cy="430" r="7" fill="#c99a3f"/>`,
  design: `${shadow}
    <path d="M140 130 L430 110 L462 490 L172 510 Z" fill="#fffdf8" stroke="#d8cdb8" stroke-width="3"/>
    <ellipse cx="304" cy="350" rx="72" ry="80" fill="none" stroke="#6b6257" stroke-width="4" stroke-dasharray="9 6"/>
    <path d="M262 240 L282 214 L328 212 L350 238 L304 282 Z" fill="none" stroke="#6b6257" stroke-width="4"/>
    <path d="M200 176 L300 169 M200 202 L262 198" stroke="#c8bda8" stroke-width="5" stroke-linecap="round"/>
    <path d="M392 430 L486 262 L512 276 L418 446 L390 458 Z" fill="url(#g)" stroke="#99702a" stroke-width="3"/>`,
};

/** The SVG of a piece, or null when it is not drawn. */
export function drawPicture(name: string): string | null {
  const drawing = drawings[name];
  if (drawing === undefined) return null;

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600"><defs>${gold}${ground}</defs><rect width="600" height="600" fill="url(#b)"/>${drawing}</svg>`;
}
