/**
 * Writes an amount in whole units as the shop does, which a sample shows: 1 234 567.12 as Liquid's `money` filter wrote it.
 * Learning from a sample follows every money format that a shop can have.
 */
export function writeMoney(sample: string, amount: number): string {
  const [written, group = '', point = '', decimals = ''] = /1(\D*)234\D*567(?:(\D+)(\d+))?/.exec(sample) ?? [
    '1',
  ];
  const [whole = '', part] = amount.toFixed(decimals.length).split('.');
  return sample.replace(written, whole.replace(/\B(?=(\d{3})+$)/g, group) + (part ? point + part : ''));
}
