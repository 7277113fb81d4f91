import type { PriceRoute } from './price-route.ts';

export interface Guide {
  readonly isDismissed: boolean;
  readonly hasSets: boolean;
  readonly hasPublished: boolean;
  readonly route: PriceRoute;
  /** The theme editor, with the block about to be added to the product template. */
  readonly placeBlockUrl: string;
}

export interface Step {
  readonly id: 'block' | 'published' | 'route';
  readonly title: string;
  readonly text: string;
  readonly state: 'done' | 'to-do' | 'checking';
}

/** @param placement what the admin says of the theme; only the browser can ask it. */
export function stepsOf(guide: Guide, placement: 'checking' | 'placed' | 'missing' | 'unknown'): Step[] {
  return [
    {
      id: 'block',
      title: 'Place the options on your product page',
      text: blockText(placement),
      state: placement === 'checking' ? 'checking' : placement === 'placed' ? 'done' : 'to-do',
    },
    {
      id: 'published',
      title: 'Publish an option set',
      text: guide.hasPublished
        ? 'At least one option set is published to your products.'
        : 'Start from an engagement ring or a signet ring, choose the products it is for, and publish.',
      state: guide.hasPublished ? 'done' : 'to-do',
    },
    {
      id: 'route',
      title: 'Charge for what is chosen',
      text: 'Prices are worked out and checked inside your shop’s cart and checkout, never by the browser.',
      state: guide.route.kind === 'active' ? 'done' : 'to-do',
    },
  ];
}

function blockText(placement: 'checking' | 'placed' | 'missing' | 'unknown'): string {
  switch (placement) {
    case 'checking':
      return 'Looking at your theme…';
    case 'placed':
      return 'The Atelier block stands in your theme.';
    case 'missing':
      return 'Add the Atelier block to the product template. Products without options show nothing.';
    default:
      return 'Shopify did not say whether the block is placed. Open the theme editor to see for yourself.';
  }
}
