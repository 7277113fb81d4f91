/** Markup that may be put into markup as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Piece = string | number | null | undefined | false | Markup | Piece[];

/** A template whose values are escaped, unless they are markup themselves; lists are joined, null and false draw nothing. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(strings.reduce((text, string, index) => text + drawn(pieces[index - 1]) + string));
}

/** A whole document. `shop` is kept on the body for scripts. */
export function page(title: string, body: Markup, { head, shop }: { head: Markup; shop: string }): string {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${head}
      </head>
      <body data-shop="${shop}">
        ${body}
      </body>
    </html>`;
  return document.text;
}

function drawn(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (Array.isArray(piece)) return piece.map(drawn).join('');
  return piece instanceof Markup ? piece.text : escaped(String(piece));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
