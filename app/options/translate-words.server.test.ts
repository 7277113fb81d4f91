import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { assignProducts } from './assign-products.server.ts';
import { createFromDocument } from './create-option-set.server.ts';
import { publishOptionSet } from './publish-option-set.server.ts';
import { readOptionSet } from './read-option-set.server.ts';
import { requestTranslations } from './request-translations.server.ts';
import { saveOptionSet } from './save-option-set.server.ts';
import { translateWords } from './translate-words.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

const choice = (id: string, label: string) => ({ id, label });
const bandOf = (choices: readonly object[], translations: object) =>
  JSON.stringify({
    format: 2,
    name: 'Band',
    currency: 'GBP',
    fields: [
      { id: 'metal', kind: 'choice', label: 'Metal', required: true, appearance: 'dropdown', choices },
    ],
    translations,
  });
const golds = [choice('yellow', 'Yellow gold'), choice('rose', 'Rose gold')];
const french = { Metal: 'Métal', 'Yellow gold': 'Or jaune', 'Rose gold': 'Or rose' };

/** The shop sells in French and Italian; Portuguese is not published yet. */
function speakLanguages(scopes: readonly string[] = ['write_translations', 'read_locales']): void {
  const { state } = atelier.sandbox;
  state.translations = [];
  state.shop.locales = [
    { locale: 'en', primary: true, published: true },
    { locale: 'fr', primary: false, published: true },
    { locale: 'it', primary: false, published: true },
    { locale: 'pt-BR', primary: false, published: false },
  ];
  state.installation?.scopes.push(...scopes);
}

async function publishedBand(count = 2): Promise<string> {
  const text = bandOf(golds, { fr: french, 'pt-BR': { Metal: 'Metal nobre' } });
  const created = await createFromDocument(atelier.shop, text);
  if (created.kind !== 'created') throw new Error(JSON.stringify(created));
  await assignProducts(atelier.shop, { id: created.id, productIds: atelier.stock(count), move: false });
  await publish(created.id, 1);

  return created.id;
}

async function publish(id: string, revision: number): Promise<void> {
  const outcome = await publishOptionSet(atelier.shop, { id, revision, by: '11' });
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  await atelier.work();
  await translateWords(atelier.shop, { optionSetId: id, version: outcome.version });
}

/** The words as they are translated, without the mark above them. */
const inLocale = (locale: string) =>
  atelier.sandbox.state.translations
    .filter((one) => one.locale === locale)
    .map(({ value }) => value.split('\n').slice(1));

/** What products carry as the mark of their words. */
const marksCarried = () =>
  atelier.sandbox.state.metafields
    .filter(({ key }) => key === 'words')
    .map(({ value }) => value.split('\n')[0]);

/** Somebody changes the French in Shopify half an hour after the set was published. */
async function translateByHand(locale: string, words: string, mark = marksCarried()[0]): Promise<void> {
  const { state } = atelier.sandbox;
  const [model] = state.translations;
  if (!model) throw new Error('Nothing has been translated.');
  state.translations = [
    ...state.translations.filter((one) => one.locale !== locale),
    {
      ...model,
      locale,
      value: `${mark}\n${words}`,
      updatedAt: new Date(Date.now() - 1_800_000).toISOString(),
    },
  ];
  const { shop } = atelier;
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await inShop(shop, async (tx) => {
    await tx.publication.updateMany({ where: { shop }, data: { at: anHourAgo } });
    await tx.assignment.updateMany({ where: { shop }, data: { assignedAt: anHourAgo } });
  });
}

describe('the words of a set in other languages', () => {
  it('are registered on every product, in those that the shop has published', async () => {
    speakLanguages();
    await publishedBand(3);

    expect(inLocale('fr')).toEqual(Array.from({ length: 3 }, () => ['Métal', 'Or jaune', 'Or rose']));
    expect(inLocale('it')).toEqual([]);
    expect(inLocale('pt-BR')).toEqual([]);
  });

  it('are not written again when they are there', async () => {
    speakLanguages();
    const id = await publishedBand();
    const before = structuredClone(atelier.sandbox.state.translations);
    for (const one of atelier.sandbox.state.translations) one.updatedAt = '2026-01-01T00:00:00Z';

    await translateWords(atelier.shop, { optionSetId: id, version: 1 });
    expect(atelier.sandbox.state.translations.map(({ updatedAt }) => updatedAt)).toEqual(
      before.map(() => '2026-01-01T00:00:00Z'),
    );
  });

  it('go on with the products that lack them, after Shopify had gone away', async () => {
    speakLanguages();
    const id = await publishedBand(3);
    const [, , lost] = atelier.sandbox.state.translations;
    atelier.sandbox.state.translations = atelier.sandbox.state.translations.filter((one) => one !== lost);

    await translateWords(atelier.shop, { optionSetId: id, version: 1 });
    expect(inLocale('fr')).toHaveLength(3);
  });

  it('keep what somebody translated otherwise in Shopify, when the words move about', async () => {
    speakLanguages();
    const id = await publishedBand(1);
    await translateByHand('fr', 'Métal\nOr jaune\nOr rosé');
    const silvered = [
      choice('rose', 'Rose gold'),
      choice('silver', 'Silver'),
      choice('yellow', 'Yellow gold'),
    ];
    const translations = { fr: { ...french, 'Yellow gold': 'Or jaune 750', Silver: 'Argent' } };
    await saveOptionSet(atelier.shop, { id, revision: 1, text: bandOf(silvered, translations) });
    await publish(id, 2);

    expect(inLocale('fr')).toEqual([['Métal', 'Or rosé', 'Argent', 'Or jaune 750']]);
  });

  it('stand under the mark of the words that products carry, whatever a translator has made of it', async () => {
    speakLanguages();
    const id = await publishedBand(1);
    await translateByHand('fr', 'Métal\nOr jaune\nOr rosé', 'Titre');
    await translateWords(atelier.shop, { optionSetId: id, version: 1 });

    const [registered] = atelier.sandbox.state.translations.filter(({ locale }) => locale === 'fr');
    expect(registered?.value.split('\n')).toEqual([marksCarried()[0], 'Métal', 'Or jaune', 'Or rosé']);
  });

  it('keep a language that the merchant alone translated in line with the words', async () => {
    speakLanguages();
    const id = await publishedBand(1);
    await translateByHand('it', 'Metallo\nOro giallo\nOro rosa');
    await saveOptionSet(atelier.shop, { id, revision: 1, text: bandOf(golds.toReversed(), { fr: french }) });
    await publish(id, 2);

    expect(inLocale('it')).toEqual([['Metallo', 'Oro rosa', 'Oro giallo']]);
  });

  it('wait for the permission: publishing works without, and the page tells', async () => {
    speakLanguages([]);
    const id = await publishedBand(1);
    expect(atelier.sandbox.state.translations).toEqual([]);
    expect((await readOptionSet(atelier.shop, id))?.translations).toEqual({
      locales: ['fr', 'pt-BR'],
      isAllowed: false,
    });
    expect(await requestTranslations(atelier.shop, id)).toMatchObject({
      refusal: { code: 'may-not-translate' },
    });

    speakLanguages();
    expect(await requestTranslations(atelier.shop, id)).toEqual({ kind: 'requested', isWriting: true });
    expect((await readOptionSet(atelier.shop, id))?.translations.isAllowed).toBe(true);
    await translateWords(atelier.shop, { optionSetId: id, version: 1 });
    expect(inLocale('fr')).toHaveLength(1);
  });
});
