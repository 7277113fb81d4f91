import { centsOf, exponentOf } from '../money.ts';
import { sizesWithin } from '../ring-size.ts';
import { evaluate } from '../runtime/evaluate.ts';
import { readPayload } from '../runtime/payload.ts';
import { emptySelection } from '../runtime/selection.ts';
import type { Form, FormField } from './form.ts';
import type { ChoiceField, Field, OptionSet, RingSizeField } from './option-set.ts';

/** What Liquid draws for a set, given its compiled payload (which knows the stamp and what starts hidden). */
export function drawForm(set: OptionSet, payloadText: string): Form {
  const payload = readPayload(payloadText);
  const { visible } = evaluate(payload, emptySelection(payload), 1, payload.exponent);
  return {
    v: 1,
    stamp: payload.stamp,
    currency: set.currency,
    exponent: exponentOf(set.currency),
    fields: set.fields.map((field, index) => ({
      ...draw(field, set.currency),
      hidden: visible[index] !== 1,
    })),
  };
}

function draw(field: Field, currency: string): Omit<FormField, 'hidden'> {
  const { id, kind, label, required } = field;
  const asked = { id, kind, label, ...(field.help === undefined ? {} : { help: field.help }), required };
  if (field.kind === 'choice') return { ...asked, ...drawChoices(field, currency) };
  if (field.kind === 'ring-size')
    return { ...asked, ...drawSizes(field), ...drawCharge('piece', field.surchargeMinor, currency) };

  const { charge, maxCharacters } = field;
  const each = charge.kind === 'per-character' ? 'character' : 'piece';
  const minor = charge.kind === 'free' ? 0 : charge.surchargeMinor;
  return { ...asked, max: maxCharacters, ...drawCharge(each, minor, currency) };
}

function drawCharge(per: 'piece' | 'character', minor: number, currency: string): Pick<FormField, 'charge'> {
  return minor === 0 ? {} : { charge: { per, cents: centsOf(minor, currency) } };
}

function drawChoices(field: ChoiceField, currency: string): Pick<FormField, 'appearance' | 'choices'> {
  return {
    appearance: field.appearance,
    choices: field.choices.map((choice) => ({
      id: choice.id,
      label: choice.label,
      cents: centsOf(choice.surchargeMinor, currency),
      ...(choice.colour === undefined ? {} : { colour: choice.colour }),
    })),
  };
}

function drawSizes(field: RingSizeField): Pick<FormField, 'sizes'> {
  return {
    sizes: field.systems.map((system) => ({
      system,
      sizes: sizesWithin(system, field.minMm, field.maxMm),
    })),
  };
}
