import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildBlock } from '../../extensions/build-block.ts';
import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { asLogic, expressionOf } from './runtime-peers.ts';
import { hundredRules, type RuledPiece } from './runtime-rules.ts';

/** What a Function reads of a metafield, and what a page loads at first. */
const MOST = { payload: 10_000, script: 10_000, scriptGzip: 4600 };
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ASSETS = `${ROOT}/extensions/product-options/assets`;

interface Size {
  readonly raw: number;
  readonly gzip: number;
}

/** What a shopper's browser loads, and what the largest set takes, beside peers. */
export async function bench(): Promise<{
  name: string;
  rows: { label: string; value: string }[];
  passed: boolean;
}> {
  await buildBlock();
  const piece = hundredRules();
  const { payload } = compileOptionSet(piece.set);
  const bytes = Buffer.byteLength(payload);
  const first = sizeOf(readFileSync(`${ASSETS}/bespoke-options.js`));
  const engine = sizeOf(readFileSync(`${ASSETS}/bespoke-engine.js`));
  return {
    name: 'What is loaded and stored',
    rows: [
      { label: 'block script, with the page', value: words(first) },
      { label: 'block engine, when the piece is first touched', value: words(engine) },
      {
        label: 'json-logic-engine alone, minified',
        value: words(await bundled("export { LogicEngine } from 'json-logic-engine'")),
      },
      {
        label: "survey-core's expressions alone, minified",
        value: words(await bundled("export { ConditionRunner } from 'survey-core'")),
      },
      {
        label: 'alovio/product-options 2.3.0',
        value: 'publishes no size: none in its readme.txt, and no build or release in its repository',
      },
      {
        label: `${piece.name}: this engine's payload, prices and rules`,
        value: `${bytes.toLocaleString('en-GB')} B`,
      },
      { label: `${piece.name}: rules alone as JsonLogic`, value: jsonBytes(asLogic(piece)) },
      {
        label: `${piece.name}: conditions alone as SurveyJS writes them`,
        value: jsonBytes(expressionsOf(piece)),
      },
    ],
    passed: bytes <= MOST.payload && first.raw <= MOST.script && first.gzip <= MOST.scriptGzip,
  };
}

async function bundled(contents: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return sizeOf(Buffer.from(outputFiles[0]?.contents ?? []));
}

function expressionsOf({ consequences }: RuledPiece): string[] {
  return consequences.flatMap(({ when, within }) =>
    [when, ...within.map((each) => each.when)].map(expressionOf),
  );
}

function sizeOf(content: Buffer): Size {
  return { raw: content.byteLength, gzip: gzipSync(content, { level: 9 }).byteLength };
}

function words({ raw, gzip }: Size): string {
  return `${raw.toLocaleString('en-GB')} B, ${gzip.toLocaleString('en-GB')} B gzip`;
}

function jsonBytes(value: unknown): string {
  return `${Buffer.byteLength(JSON.stringify(value)).toLocaleString('en-GB')} B`;
}
