// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { Payload } from './payload.ts';

/**
 * What Shopify charges for one piece: base and surcharge, rounded as the set says when the options cost something, never below
 * zero. Shopify keeps two decimals of a unit price, so three-decimal currencies end in 0.
 */
export function unitPriceMinor(payload: Payload, baseMinor: f64, surchargeMinor: f64, exponent: i32): f64 {
  let price = roundAway((baseMinor > 0 ? baseMinor : 0) + surchargeMinor);
  const unit: f64 = exponent === 0 ? 0.01 : exponent === 3 ? 10 : 1;
  const step = Math.floor(payload.roundTo * unit);
  if (surchargeMinor !== 0 && step > 1) {
    const ending = Math.floor(payload.roundEnd * unit);
    price = Math.ceil((price - ending) / step) * step + ending;
  }
  return Math.max(0, exponent === 3 ? roundAway(price / 10) * 10 : price);
}

/**
 * To the nearest whole number, halves away from zero. 282.5 written in binary may be 282.49999999999994: a nudge of eight units in
 * the last place keeps halves going up.
 */
export function roundAway(amount: f64): f64 {
  const size = Math.min(Math.abs(amount), 1e15);
  const whole = Math.floor(size * (1 + 8.881784197001252e-16) + 0.5);
  return amount < 0 ? 0 - whole : whole;
}

/** To the next whole number above. What binary writes a little above a whole number stays that number. */
export function roundUp(amount: f64): f64 {
  const size = Math.min(Math.abs(amount), 1e15);
  if (amount < 0) return 0 - Math.floor(size * (1 + 8.881784197001252e-16));
  return Math.ceil(size * (1 - 8.881784197001252e-16));
}
