// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { Workshop } from './workshop.ts';

/** What a selection is judged in, beside the payload: the cart, the market, the day. */
export class Surroundings {
  /** One unit of the shop's currency in the one shown, and that one's code and decimals. */
  rate: f64 = 1;
  currency: string = '';
  exponent: i32 = 2;
  /** The market's handle. */
  market: string = '';
  signedIn: i32 = 0;
  /** Pieces in the line. */
  quantity: f64 = 1;
  /** The variant's number and its own price in minor units of the currency shown. */
  variant: f64 = 0;
  baseMinor: f64 = 0;
  workshop: Workshop = new Workshop();
  /** Days by which a date may have become too early since it was picked: a cart is some days old when it is paid. */
  graceDays: i32 = 0;
}
