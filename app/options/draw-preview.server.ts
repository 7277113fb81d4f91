import { inShop } from '#app/db.server.ts';
import { compileOptionSet } from './engine/authoring/compile.ts';
import type { Preview } from './preview.ts';
import { readDocument } from './read-document.ts';
import { reviewForShop } from './review-for-shop.ts';
import { setKey } from './engine/authoring/stamp.ts';
import { BLOCK_ASSETS, drawBlock } from './theme-liquid.server.ts';

const FORM = 'product-form-preview';

/**
 * Draws the draft with the block's own Liquid, styles and script: what is seen is what shoppers get, in a plain theme.
 * @param look.baseCents the piece's own price in hundredths of the shop's currency.
 * @returns null when there is no such set, or its review finds errors.
 */
export async function drawPreview(
  shop: string,
  look: { id: string; baseCents: number },
): Promise<Preview | null> {
  const [record, found, workshop] = await inShop(shop, async (tx) => [
    await tx.shop.findUnique({ where: { shop }, select: { currency: true } }),
    await tx.optionSet.findUnique({ where: { shop_id: { shop, id: look.id } }, select: { document: true } }),
    await tx.workshop.findUnique({ where: { shop }, select: { written: true } }),
  ]);
  const read = readDocument(found?.document);
  if (!('set' in read)) return null;
  const findings = reviewForShop(read.set, record?.currency ?? '');
  if (findings.some(({ severity }) => severity === 'error')) return null;

  const { payload, form, words } = compileOptionSet(read.set, { key: setKey(look.id) });
  const variant = { id: 1, price: look.baseCents, available: true };
  const block = drawBlock(read.set.currency, {
    product: {
      id: 1,
      title: read.set.name,
      selected_or_first_available_variant: variant,
      variants: [variant],
      metafields: {
        '$app:bespoke': { payload: { value: payload }, form: { value: form }, words: { value: words } },
      },
    },
    shop: { metafields: { '$app:bespoke': { workshop: { value: workshop?.written ?? '' } } } },
    section: { id: 'preview' },
    block: { id: 'preview', settings: { show_breakdown: true, swatch_size: 44 }, shopify_attributes: '' },
    cart: { currency: { iso_code: read.set.currency }, taxes_included: false },
    localization: { country: { iso_code: 'GB' }, market: { handle: '' } },
    request: { design_mode: false, locale: { iso_code: 'en' } },
    customer: null,
  });
  return { html: pageAround(block) };
}

/**
 * A theme at its plainest: a form with a button, as every theme has it. `crossorigin`, because a page of no origin lets a script import its
 * parts only when the script itself was fetched openly.
 */
function pageAround(block: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Preview</title>
<style>
  body { margin: 0; padding: 16px; font: 16px/1.5 Georgia, serif; color: #1d1a16; background: #fffdf9; }
  [type=submit] { width: 100%; padding: 0.9em; font: inherit; color: #fffdf9; background: #1d1a16; border: 0; cursor: pointer; }
  [type=submit]:focus-visible { outline: 2px solid #1d1a16; outline-offset: 3px; }
</style>
<script src="${BLOCK_ASSETS}/bespoke-options.js" crossorigin defer></script>
${block}
<form id="${FORM}" method="post" action="/cart/add">
  <input type="hidden" name="id" value="1">
  <button type="submit">Add to cart</button>
  <p role="status" id="said"></p>
</form>
<script>
  document.getElementById('${FORM}').addEventListener('submit', function (event) {
    event.preventDefault();
    document.getElementById('said').textContent = 'This could be ordered. Nothing is ordered here.';
  });
  // The page around explains what is picked. The block writes it without an event, so it is looked at.
  var told = '0';
  setInterval(function () {
    var picked = document.querySelector('[name="properties[_bespoke]"]');
    if (!picked || picked.value === told) return;
    told = picked.value;
    parent.postMessage({ atelierPicked: told }, '*');
  }, 250);
</script>
</html>`;
}
