import { costsNothing, drawChoiceCharge } from './draw-charge.ts';
import type { Choice, Font, HiddenField } from './field.ts';
import type { FormChoice, FormField } from './form.ts';
import type { Slot } from './slots.ts';
import type { WordList } from './words.ts';

/** What is drawn with: the words collected so far and the shop's currency. */
export interface Drawing {
  readonly list: WordList;
  readonly currency: string;
}

/** The choices of a slot and the one that is taken before the shopper comes. */
export function drawChoices(slot: Slot, drawing: Drawing): Partial<FormField> {
  const fonts = fontsOf(slot);
  const appearance = fonts.length > 0 ? 'fonts' : appearanceOf(slot);
  const choices = slot.choices.map((choice, index) => ({
    ...drawChoice(choice, drawing),
    ...face(fonts[index]),
  }));
  return { ...(appearance === undefined ? {} : { appearance }), choices, ...defaultOf(slot) };
}

/** CSS family and file of a font. */
export function face(font: Font | undefined): { family?: string; file?: string } {
  if (font === undefined) return {};
  return { family: font.family, ...(font.file === undefined ? {} : { file: font.file }) };
}

function fontsOf({ field, part }: Slot): readonly Font[] {
  if (field.kind === 'font') return field.fonts;
  return field.kind === 'engraving' && part === 'font' ? field.fonts : [];
}

function appearanceOf({ field }: Slot): string | undefined {
  if (field.kind === 'engraving') return 'buttons';
  return 'appearance' in field ? field.appearance : undefined;
}

function drawChoice(choice: Choice | HiddenField['values'][number], { list, currency }: Drawing): FormChoice {
  const { label, ...rest } = choice;
  const { charge, colour, secondColour, picture, help, stock } = optional(rest);
  return {
    label: list.word(label),
    ...drawChoiceCharge(charge, currency),
    ...(colour === undefined ? {} : { colour }),
    ...(secondColour === undefined ? {} : { secondColour }),
    ...(picture === undefined ? {} : { picture }),
    ...(help === undefined ? {} : { help: list.word(help) }),
    ...(stock?.lowAt === undefined ? {} : { lowAt: stock.lowAt }),
  };
}

function optional(choice: Partial<Choice>): Partial<Choice> {
  return choice;
}

/** Never one that costs. */
function defaultOf({ field, part, choices }: Slot): Pick<FormField, 'default'> {
  if (part !== null || !('default' in field) || field.default === undefined) return {};

  const ids: readonly unknown[] = Array.isArray(field.default) ? field.default : [field.default];
  const places = choices.flatMap(({ id, charge }, index) =>
    ids.includes(id) && costsNothing(charge) ? [index] : [],
  );
  if (field.kind === 'choices')
    return places.length === 0 || !costsNothing(field.charge) ? {} : { default: places };
  return places[0] === undefined ? {} : { default: places[0] };
}
