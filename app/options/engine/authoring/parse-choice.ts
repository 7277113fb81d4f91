import { maybeCharge, metals, readFineness } from './parse-charge.ts';
import type { Alloy, Choice, Font, Guide } from './field.ts';
import { longest, readAddress, readColour, readId, readLabel } from './parse-words.ts';
import { isDrawable, scriptNames } from './scripts.ts';
import { present, type Listing, type Part } from './reading.ts';

const offered: Listing = { wanted: 'a list of at least one choice', least: 1, most: 200 };

export function readChoices(part: Part, key: string, most = 200): Choice[] {
  return part.parts(key, { ...offered, most }).map(readChoice);
}

function readChoice(part: Part): Choice {
  return present({
    id: readId(part, 'id'),
    label: readLabel(part),
    charge: maybeCharge(part),
    days: maybeDays(part),
    colour: part.maybe('colour', (key) => readColour(part, key)),
    secondColour: part.maybe('secondColour', (key) => readColour(part, key)),
    picture: part.maybe('picture', (key) => readAddress(part, key)),
    help: maybeHelp(part),
    stock: part.maybe('stock', (key) => readStock(part.part(key))),
  });
}

function readStock(part: Part): NonNullable<Choice['stock']> {
  const most = 1_000_000;
  return present({
    count: part.whole('count', 0, most),
    lowAt: part.maybe('lowAt', (key) => part.whole(key, 0, most)),
  });
}

export function readAlloys(part: Part): Alloy[] {
  return part.parts('alloys', { ...offered, wanted: 'a list of at least one alloy' }).map((alloy) =>
    present({
      ...readChoice(alloy),
      metal: alloy.oneOf('metal', metals),
      fineness: readFineness(alloy),
      tone: alloy.maybe('tone', (key) => alloy.words(key, longest.label)),
    }),
  );
}

export function readFonts(part: Part): Font[] {
  const listing = { wanted: 'a list of at least one font', least: 1, most: 40 };
  return part.parts('fonts', listing).map((font) =>
    present({
      id: readId(font, 'id'),
      label: readLabel(font),
      family: font.like(
        'family',
        /^[^;:{}<>\\\p{Cc}\p{Cs}]{1,120}$/u,
        'a CSS font family such as "Great Vibes", cursive',
      ),
      file: font.maybe('file', (key) => readAddress(font, key)),
      advanceEm: font.number('advanceEm', { least: 0.3, most: 1.2, decimals: 4 }),
      draws: readDraws(font),
      charge: maybeCharge(font),
    }),
  );
}

function readDraws(part: Part): string[] {
  const wanted = `a list of at least one of ${scriptNames.join(', ')} or single characters such as "♥"`;
  return part.entries('draws', { wanted, least: 1 }, (entry) =>
    typeof entry === 'string' && isDrawable(entry) ? entry : null,
  );
}

export function readGuide(part: Part): Guide {
  return present({
    title: part.words('title', longest.label),
    text: part.paragraphs('text', longest.guide),
    picture: part.maybe('picture', (key) => readAddress(part, key)),
  });
}

export function maybeHelp(part: Part): string | undefined {
  return part.maybe('help', (key) => part.words(key, longest.help));
}

/** Working days that something adds; fewer than none where it is rushed. */
export function maybeDays(part: Part): number | undefined {
  return part.maybe('days', (key) => readDays(part, key));
}

export function readDays(part: Part, key: string): number {
  return part.whole(key, -365, 365);
}
