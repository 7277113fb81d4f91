import type { Product, Variant } from '../state/shop-state.ts';
import type { SellingPlan } from '../state/terms-of-sale.ts';

interface Piece {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly descriptionHtml: string;
  readonly productType: string;
  readonly tags: string[];
  readonly picture: string;
  readonly option: { readonly name: string; readonly values: readonly string[] };
  /** One for each option value, in the shop's currency. */
  readonly prices: readonly string[];
  readonly skus: readonly string[];
  readonly sellingPlans?: SellingPlan[];
}

const vendor = 'Atelier Demo';
const since = '2026-01-12T09:00:00Z';
const onlyOne = { name: 'Title', values: ['Default Title'] };

const pieces: readonly Piece[] = [
  {
    id: '10001',
    handle: 'solitaire-engagement-ring',
    title: 'Solitaire engagement ring',
    descriptionHtml:
      '<p>A single stone in four claws on a tapered band, made to order in our workshop. Choose the metal, the stone and what we engrave inside.</p>',
    productType: 'Engagement ring',
    tags: ['engagement', 'made to order'],
    picture: 'solitaire',
    option: { name: 'Profile', values: ['Court', 'Knife edge'] },
    prices: ['1250.00', '1320.00'],
    skus: ['SOL-COURT', 'SOL-KNIFE'],
  },
  {
    id: '10002',
    handle: 'signet-ring',
    title: 'Signet ring',
    descriptionHtml:
      '<p>An oxford oval signet, hand engraved with initials or a crest. Sized to the finger it is worn on.</p>',
    productType: 'Signet ring',
    tags: ['signet', 'made to order'],
    picture: 'signet',
    option: { name: 'Face', values: ['11 × 9 mm', '14 × 12 mm', '16 × 13 mm'] },
    prices: ['480.00', '560.00', '690.00'],
    skus: ['SIG-11', 'SIG-14', 'SIG-16'],
  },
  {
    id: '10003',
    handle: 'court-wedding-band',
    title: 'Court wedding band',
    descriptionHtml:
      '<p>A softly rounded band, comfortable inside and out. The price is for the work; the metal is charged by its weight.</p>',
    productType: 'Wedding band',
    tags: ['wedding', 'made to order'],
    picture: 'band',
    option: { name: 'Edge', values: ['Plain', 'Milgrain'] },
    prices: ['310.00', '375.00'],
    skus: ['BAND-PLAIN', 'BAND-MIL'],
  },
  {
    id: '10004',
    handle: 'polishing-cloth',
    title: 'Polishing cloth',
    descriptionHtml: '<p>Two layers of cotton, treated to lift tarnish from silver and gold.</p>',
    productType: 'Care',
    tags: ['care'],
    picture: 'cloth',
    option: onlyOne,
    prices: ['9.50'],
    skus: ['CARE-CLOTH'],
  },
  {
    id: '10005',
    handle: 'ring-care-plan',
    title: 'Ring care plan',
    descriptionHtml: '<p>Cleaning, claw check and polish, once or every year by subscription.</p>',
    productType: 'Care',
    tags: ['care', 'subscription'],
    picture: 'care',
    option: onlyOne,
    prices: ['45.00'],
    skus: ['CARE-PLAN'],
    sellingPlans: [{ id: '60001', name: 'Delivered every year', percentageOff: 0, recurring: true }],
  },
  {
    id: '10006',
    handle: 'charm-of-the-season',
    title: 'Charm of the season',
    descriptionHtml: '<p>A charm made to order, engraved by hand; or a new one every season.</p>',
    productType: 'Charm',
    tags: ['made to order', 'subscription'],
    picture: 'signet',
    option: { name: 'Metal', values: ['Silver', 'Gold vermeil'] },
    prices: ['60.00', '85.00'],
    skus: ['CHARM-AG', 'CHARM-AU'],
    sellingPlans: [{ id: '60002', name: 'Every season', percentageOff: 10, recurring: true }],
  },
  {
    id: '10007',
    handle: 'charm-bracelet',
    title: 'Charm bracelet',
    descriptionHtml: '<p>A chain or a cord, and the charms and beads that you put on it.</p>',
    productType: 'Bracelet',
    tags: ['made to order', 'gift'],
    picture: 'bracelet',
    option: onlyOne,
    prices: ['54.00'],
    skus: ['BRAC-CHARM'],
  },
  {
    id: '10008',
    handle: 'made-to-measure-jacket',
    title: 'Made-to-measure jacket',
    descriptionHtml: '<p>Cut by the tailor next door, to your measurements, in one of four cloths.</p>',
    productType: 'Jacket',
    tags: ['made to measure'],
    picture: 'jacket',
    option: onlyOne,
    prices: ['690.00'],
    skus: ['JACKET-MTM'],
  },
  {
    id: '10009',
    handle: 'design-of-your-own',
    title: 'A design of your own',
    descriptionHtml:
      '<p>Tell us what you have in mind and show us what inspires you. You get a drawing and a price before anything is made.</p>',
    productType: 'Design',
    tags: ['made to order'],
    picture: 'design',
    option: onlyOne,
    prices: ['150.00'],
    skus: ['DESIGN'],
  },
];

/** A small jeweller's catalogue in GBP. Ids 10001–10009 for products, product id + two digits for variants. */
export function catalogue(): Product[] {
  return pieces.map((piece) => ({
    id: piece.id,
    handle: piece.handle,
    title: piece.title,
    descriptionHtml: piece.descriptionHtml,
    status: 'ACTIVE',
    vendor,
    productType: piece.productType,
    tags: [...piece.tags],
    image: `/pictures/${piece.picture}.svg`,
    options: [{ name: piece.option.name, values: [...piece.option.values] }],
    variants: piece.option.values.map((value, index) => variantOf(piece, value, index)),
    publishedAt: since,
    createdAt: since,
    updatedAt: since,
  }));
}

function variantOf(piece: Piece, value: string, index: number): Variant {
  return {
    id: `${piece.id}${String(index + 1).padStart(2, '0')}`,
    title: value,
    sku: piece.skus[index] ?? '',
    price: piece.prices[index] ?? '0.00',
    available: true,
    selectedOptions: [{ name: piece.option.name, value }],
    requiresComponents: false,
    requiresShipping: true,
    taxable: true,
    sellingPlans: piece.sellingPlans ?? [],
  };
}
