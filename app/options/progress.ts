import type { Carrying } from './standing.ts';

/** How far bringing a set's products up to date has come. `settled` includes those that failed. */
export interface Progress {
  readonly total: number;
  readonly settled: number;
  readonly moving: number;
  readonly failed: number;
}

export function progressOf(products: readonly { readonly carrying: Carrying }[]): Progress {
  const kinds = products.map(({ carrying }) => carrying.kind).filter((kind) => kind !== 'deleted');
  const moving = kinds.filter((kind) => kind === 'waiting' || kind === 'leaving').length;

  return {
    total: kinds.length,
    settled: kinds.length - moving,
    moving,
    failed: kinds.filter((kind) => kind === 'failed').length,
  };
}
