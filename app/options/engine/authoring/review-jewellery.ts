import { ringSizeSystems, sizesWithin } from '../ring-size.ts';
import type { Metal } from './charge.ts';
import { quoted } from './conditions.ts';
import type { Alloy, MetalField, RingSizeField, StoneField } from './field.ts';
import { error, warning, type Finding } from './finding.ts';

/** Inner circumferences in mm beyond which there is no finger. */
const NARROWEST_MM = 30;
const WIDEST_MM = 120;

/** Parts in a thousand that are hallmarked or sold (UK hallmarks, and the common ones of the Continent and America). */
const usual: Readonly<Record<Metal, readonly number[]>> = {
  gold: [333, 375, 417, 500, 585, 625, 750, 833, 875, 900, 916, 917, 958, 990, 995, 999, 999.9, 1000],
  silver: [800, 825, 830, 835, 900, 925, 930, 935, 940, 950, 958, 960, 970, 990, 999, 999.9, 1000],
  platinum: [500, 585, 600, 800, 850, 900, 950, 999, 999.5, 1000],
  palladium: [500, 585, 950, 999, 999.5, 1000],
};

export function reviewSizes(field: RingSizeField): Finding[] {
  const { id, label, minMm, maxMm, systems, bandMm } = field;
  if (!(minMm >= NARROWEST_MM && maxMm >= minMm && maxMm <= WIDEST_MM))
    return [
      error('bad-sizes', id, [
        `${quoted(label)} runs from ${minMm} to ${maxMm} mm of inner circumference, which no finger has.`,
        'Give the smallest and the largest circumference you make, such as 41 and 76.',
      ]),
    ];
  if (
    systems.length === 0 ||
    new Set(systems).size < systems.length ||
    !systems.every((one) => ringSizeSystems.includes(one))
  )
    return [
      error('bad-sizes', id, [
        `${quoted(label)} names no ring size system, or one twice.`,
        `Name each of ${ringSizeSystems.join(', ')} at most once.`,
      ]),
    ];
  const band =
    bandMm === undefined || (bandMm > 0 && bandMm <= 30)
      ? []
      : [
          error('bad-sizes', id, [
            `${quoted(label)} is for bands of ${bandMm} mm.`,
            'Give the width of the band in mm, such as 4.',
          ]),
        ];
  return [...band, ...systems.flatMap((system) => noSizes(field, system))];
}

function noSizes(field: RingSizeField, system: RingSizeField['systems'][number]): Finding[] {
  const { id, label, minMm, maxMm } = field;
  if (sizesWithin(system, field).length > 0) return [];
  return [
    error('no-sizes', id, [
      `${quoted(label)} has no ${system} size between ${minMm} and ${maxMm} mm.`,
      `Widen the range, or leave ${system} out.`,
    ]),
  ];
}

export function reviewMetals(field: MetalField): Finding[] {
  return field.alloys.flatMap((alloy) => [...unlikeCharge(alloy, field), ...reviewFineness(alloy, field)]);
}

function reviewFineness({ label, metal, fineness }: Alloy, field: MetalField): Finding[] {
  const name = `${quoted(label)} of ${quoted(field.label)}`;
  if (!(fineness > 0 && fineness <= 1000))
    return [
      error('bad-metal', field.id, [
        `${name} has a fineness of ${fineness}.`,
        'Give parts of pure metal in a thousand, such as 750.',
      ]),
    ];
  if (usual[metal].includes(fineness)) return [];
  return [
    warning('unusual-fineness', field.id, [
      `${name} is ${metal} of ${fineness} parts in a thousand, which is not hallmarked.`,
      `Usual are ${usual[metal].join(', ')}.`,
    ]),
  ];
}

function unlikeCharge({ label, metal, fineness, charge }: Alloy, field: MetalField): Finding[] {
  if (charge?.kind !== 'metal' || (charge.metal === metal && charge.fineness === fineness)) return [];
  return [
    error('bad-metal', field.id, [
      `${quoted(label)} of ${quoted(field.label)} is ${metal} ${fineness}, and charged as ${charge.metal} ${charge.fineness}.`,
      'Make the two alike.',
    ]),
  ];
}

export function reviewStone({ id, label, cut, size, colour, clarity, certificate }: StoneField): Finding[] {
  if ([cut, size, colour, clarity, certificate].some((part) => part !== undefined)) return [];
  return [
    error('no-choices', id, [
      `${quoted(label)} asks nothing of the stone.`,
      'Offer cuts, sizes, colours, clarities or certificates, or remove the field.',
    ]),
  ];
}
