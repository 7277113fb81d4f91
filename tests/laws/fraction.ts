/** An exact number: the oracle's answer to floating point. */
export class Fraction {
  readonly top: bigint;
  /** Positive. */
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    this.top = bottom < 0n ? -top : top;
    this.bottom = bottom < 0n ? -bottom : bottom;
  }

  /** A decimal as it is written: "1.36", -0.5. */
  static of(decimal: string | number): Fraction {
    const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal)) ?? [];
    const top = BigInt(whole + part);
    return new Fraction(sign === '-' ? -top : top, 10n ** BigInt(part.length));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.top, other.bottom));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }

  isLess(other: Fraction): boolean {
    return this.minus(other).top < 0n;
  }

  is(other: Fraction): boolean {
    return this.minus(other).top === 0n;
  }

  /** The nearest whole number, halves away from zero. */
  rounded(): bigint {
    const size = this.top < 0n ? -this.top : this.top;
    const whole = (size * 2n + this.bottom) / (this.bottom * 2n);
    return this.top < 0n ? -whole : whole;
  }

  ceiling(): bigint {
    const whole = this.top / this.bottom;
    return this.top > 0n && this.top % this.bottom !== 0n ? whole + 1n : whole;
  }
}

export const NOTHING = new Fraction(0n);

export function larger(one: Fraction, other: Fraction): Fraction {
  return one.isLess(other) ? other : one;
}
