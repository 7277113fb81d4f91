import type { CartLineInput, ShippedFunctions } from '../laws/shipped-functions.ts';
import { shippedFunctions } from '../laws/shipped-functions.ts';
import { optionLine, ringLine, ruledLine } from './function-carts.ts';

const MOST_LINES = 500;

interface Outcome {
  readonly figures: string;
  readonly isPriced: boolean;
  /** Whether the shopper is kept from paying, in our words or, where a Function cannot run, in Shopify's. */
  readonly isRefused: boolean;
}

/** How large a cart can be: what the two Functions take and give, and that past it nothing is sold at a wrong price. */
export async function bench(): Promise<{
  name: string;
  rows: { label: string; value: string }[];
  passed: boolean;
}> {
  const functions = await shippedFunctions();
  const kinds: [string, (number: number) => CartLineInput][] = [
    ['20 options × 12 choices, sets of their own, all charged', (number) => optionLine(number, true)],
    ['the same, a third of the pieces charged', (number) => optionLine(number, number % 3 === 0)],
    ['the same, none charged', (number) => optionLine(number, false)],
    ['60 fields and 100 rules, sets of their own', ruledLine],
    ['one engraved ring, over and over', (number) => ringLine(number)],
  ];
  const hundred = [true, false].map((areAll) => {
    const lines = cartOf(100, (number) => optionLine(number, areAll || number % 3 === 0));
    return {
      label: `100 × 20 × 12, ${areAll ? 'all' : 'a third'} charged`,
      value: tried(functions, lines).figures,
    };
  });
  const largest = kinds.map(([label, line]) => ({ label, ...largestOf(functions, line) }));
  return {
    name: 'The largest cart',
    rows: [...hundred, ...largest.map(({ label, value }) => ({ label, value }))],
    passed: largest.every(({ isSafe }) => isSafe),
  };
}

/** The most lines that are priced; every cart tried beyond must be refused. */
function largestOf(functions: ShippedFunctions, line: (number: number) => CartLineInput) {
  let most = 0;
  let beyond = MOST_LINES + 1;
  let isSafe = true;
  while (beyond - most > 1) {
    const count = (most + beyond) >> 1;
    const { isPriced, isRefused } = tried(functions, cartOf(count, line));
    if (isPriced) most = count;
    else beyond = count;
    isSafe &&= isPriced || isRefused;
  }
  return { value: `${most} lines: ${tried(functions, cartOf(most, line)).figures}`, isSafe };
}

function tried(functions: ShippedFunctions, lines: readonly CartLineInput[]): Outcome {
  const pricing = attempt(() => functions.price(lines));
  const checking = attempt(() => functions.check(lines));
  const isSilent = typeof checking !== 'string' && JSON.stringify(checking.output) === '{"operations":[]}';
  const isPriced = typeof pricing !== 'string' && isSilent;
  const said = typeof checking === 'string' ? `no Function runs (${checking})` : 'refused in a sentence';
  return {
    isPriced,
    isRefused: !isSilent,
    figures: [
      figuresOf('pricing', pricing),
      figuresOf('checking', checking),
      isPriced ? 'priced' : said,
    ].join(' · '),
  };
}

type Attempted = ReturnType<ShippedFunctions['price']> | string;

function attempt(work: () => ReturnType<ShippedFunctions['price']>): Attempted {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function figuresOf(what: string, run: Attempted): string {
  if (typeof run === 'string') return `${what}: ${run}`;
  const millions = (run.instructions / 1e6).toFixed(1);
  return `${what}: ${kilobytes(run.inputBytes)} in, ${kilobytes(run.outputBytes)} out, ${millions} M instructions, ${(run.memoryBytes / 1e6).toFixed(1)} MB`;
}

function cartOf(count: number, line: (number: number) => CartLineInput): CartLineInput[] {
  return Array.from({ length: count }, (_, number) => line(number + 1));
}
