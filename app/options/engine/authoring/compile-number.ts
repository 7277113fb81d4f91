/** Decimals of a number, at most six. */
export function decimalsIn(value: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1)
    if (Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-7) return decimals;
  return 6;
}

/** A program that puts a number on the stack: 6.5 is "65k1_". */
export function constant(value: number): string {
  const decimals = decimalsIn(value);
  const whole = Math.round(Math.abs(value) * 10 ** decimals);
  return `${whole === 0 ? '' : whole}k${decimals > 0 ? `${decimals}_` : ''}${value < 0 ? '~' : ''}`;
}

/** A program that is nothing but a number: whole ones need no letter. */
export function bare(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? `${value}` : constant(value);
}

/** The letter with its number in front; 0 goes without saying. */
export function on(index: number, letter: string): string {
  return `${index === 0 ? '' : index}${letter}`;
}
