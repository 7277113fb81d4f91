import { isCharging, type PriceRoute } from './price-route.ts';

export interface Guide {
  readonly isDismissed: boolean;
  readonly hasSets: boolean;
  readonly hasPublished: boolean;
  /** The maker has looked at the workshop's days and saved them. */
  readonly hasWorkshop: boolean;
  readonly route: PriceRoute;
  /** The theme editor, with the block about to be added to the product template. */
  readonly placeBlockUrl: string;
}

export interface Step {
  readonly id: 'block' | 'workshop' | 'published' | 'route';
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
      id: 'workshop',
      title: 'Say how your workshop works',
      text: guide.hasWorkshop
        ? 'Product pages count “ready by” from your working days, and commissions get their due dates from them.'
        : 'Its open days, holidays and how many pieces a day it can finish; and what metal costs, if you charge by weight.',
      state: guide.hasWorkshop ? 'done' : 'to-do',
    },
    {
      id: 'published',
      title: 'Publish an option set',
      text: guide.hasPublished
        ? 'At least one option set is published to your products.'
        : 'Start from one of the sets that come with Atelier, choose the products it is for, and publish.',
      state: guide.hasPublished ? 'done' : 'to-do',
    },
    {
      id: 'route',
      title: 'Charge for what is chosen',
      text: routeText(guide.route),
      state: isCharging(guide.route) ? 'done' : 'to-do',
    },
  ];
}

function routeText({ kind }: PriceRoute): string {
  return kind === 'lines'
    ? 'Each piece comes with lines for its options, and every order is priced anew when it comes in.'
    : 'Prices are worked out and checked inside your shop’s cart and checkout, never by the browser.';
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
