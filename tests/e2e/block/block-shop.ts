import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileOptionSet } from '#app/options/engine/authoring/compile.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { engagementRing } from '#app/options/engine/authoring/starter-sets.ts';
import { buildBlock } from '../../../extensions/build-block.ts';
import { drawBlock, extension, type BlockScene } from './draw-block.ts';
import { page, sections, type Theme } from './theme-pages.ts';

export interface Visit {
  readonly theme?: Theme;
  readonly set?: OptionSet | null;
  readonly scene?: Partial<BlockScene>;
  readonly rate?: string;
  /** How long the script is under way. */
  readonly scriptDelayMs?: number;
  readonly direction?: 'ltr' | 'rtl';
  /** A page that has the block only once its visitor opens the quick-add window. */
  readonly quickAdd?: boolean;
  /** How many products with options the page shows. */
  readonly blocks?: number;
}

export interface BlockShop {
  readonly address: (visit: Visit) => string;
  readonly close: () => Promise<void>;
}

const sectionId = 'template--1__main';
/** As Shopify writes them for the block's schema. */
function assetTags(delayMs: number): string {
  return `<script src="/assets/bespoke-options.js?after=${delayMs}" defer></script>
    <link rel="stylesheet" href="/assets/bespoke-options.css">`;
}

/** A shop of one page, drawn for each visit. */
export async function openBlockShop(): Promise<BlockShop> {
  await buildBlock();
  const assets = new Map<string, Buffer>();
  for (const name of ['bespoke-options.js', 'bespoke-options.css'])
    assets.set(`/assets/${name}`, await readFile(join(extension, 'assets', name)));
  const visits: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop');
    const html = visits[Number(pathname.slice('/visit/'.length))];
    if (pathname.startsWith('/visit/') && html !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
      return;
    }
    const asset = assets.get(pathname);
    response.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript');
    const answer = (): unknown => response.writeHead(asset === undefined ? 404 : 200).end(asset);
    setTimeout(answer, Number(searchParams.get('after')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  return {
    address: (visit) => `http://127.0.0.1:${port}/visit/${visits.push(drawVisit(visit)) - 1}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One section with the block in it, as the theme's own section rendering would answer. */
export function drawSection(visit: Visit, id = sectionId): string {
  const set = visit.set === undefined ? engagementRing('GBP') : visit.set;
  const compiled = set && compileOptionSet(set);
  const block = drawBlock({
    sectionId: id,
    blockId: 'options',
    form: compiled?.form,
    payload: compiled?.payload,
    variants: [
      { id: 1, price: 120_000 },
      { id: 2, price: 135_050 },
    ],
    country: 'GB',
    currency: 'GBP',
    moneyFormat: '£{{amount}}',
    locale: 'en',
    designMode: false,
    ...visit.scene,
  });
  const wrapped = `<div id="shopify-block-options" class="shopify-block shopify-app-block">${block}</div>`;
  return `<section id="shopify-section-${id}" class="shopify-section">${sections[visit.theme ?? 'dawn']({ block: wrapped, sectionId: id })}</section>`;
}

function drawVisit(visit: Visit): string {
  const ids = Array.from({ length: visit.blocks ?? 1 }, (_, index) =>
    index === 0 ? sectionId : `${sectionId}-${index}`,
  );
  const drawn = ids.map((id) => drawSection(visit, id)).join('');
  const body = visit.quickAdd
    ? `<button id="open">Quick add</button><div id="modal"></div><template id="product">${drawn}</template><script>${quickAddScript}</script>`
    : drawn;
  return page({
    head: visit.quickAdd ? '' : assetTags(visit.scriptDelayMs ?? 0),
    body,
    direction: visit.direction ?? 'ltr',
    locale: visit.scene?.locale ?? 'en',
    rate: visit.rate ?? '1.0',
  });
}

/** As Dawn does: the section's id is renamed throughout and the markup set as innerHTML. */
const quickAddScript = `
document.getElementById('open').onclick = () => {
  document.getElementById('modal').innerHTML =
    document.getElementById('product').innerHTML.replaceAll('${sectionId}', 'quickadd-${sectionId}');
};`;
