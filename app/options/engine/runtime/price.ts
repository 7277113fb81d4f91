// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

/** A charge in the currency shown: `minor` of the shop's × rate × 10^(decimals shown − decimals of the shop), half up. */
export function convertCharge(minor: f64, rate: f64, shift: i32): f64 {
  let scaled = minor * (rate > 0 && rate < 1e9 ? rate : 1);
  for (let i = shift; i > 0; i--) scaled *= 10;
  for (let i = shift; i < 0; i++) scaled /= 10;
  return roundHalfUp(scaled);
}

/** What Shopify charges for one piece. It keeps two decimals of a unit price, so three-decimal currencies end in 0. */
export function unitPriceMinor(baseMinor: f64, surchargeMinor: f64, exponent: i32): f64 {
  const whole = roundHalfUp((baseMinor > 0 ? baseMinor : 0) + surchargeMinor);
  return exponent === 3 ? roundHalfUp(whole / 10) * 10 : whole;
}

/** 282.5 written in binary may be 282.49999999999994: a nudge of eight units in the last place keeps halves going up. */
function roundHalfUp(amount: f64): f64 {
  return Math.floor(Math.min(amount, 1e15) * (1 + 8.881784197001252e-16) + 0.5);
}
