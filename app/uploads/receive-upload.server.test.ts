import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { openedCommission } from '../../tests/builders/opened-commission.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { receiveUpload } from './receive-upload.server.ts';
import { storeUpload } from './store-upload.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

const REFERENCE = '0b8a6d6e-2f1c-4a53-9a75-6a2f3c1d9e10';
const now = new Date('2026-11-23T12:00:00Z');

async function photograph(colour = '#d4af37'): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: colour } });
  const taken = picture.withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } });
  return new Uint8Array(await taken.jpeg().toBuffer());
}

async function send(bytes: Uint8Array, reference = REFERENCE) {
  return await receiveUpload(atelier.shop, { reference, name: 'ring.jpg', bytes, now });
}

async function kept(reference = REFERENCE) {
  const key = { shop: atelier.shop, reference };
  return await inShop(
    atelier.shop,
    async (tx) => await tx.upload.findUnique({ where: { shop_reference: key } }),
  );
}

describe('a picture that a shopper sends', () => {
  it('is drawn anew, without what the camera wrote into it', async () => {
    const sent = await photograph();
    expect((await sharp(sent).metadata()).exif).toBeDefined();

    expect(await send(sent)).toMatchObject({ kind: 'received', type: 'image/webp' });
    const { exif, format, width } = await sharp((await kept())?.content ?? undefined).metadata();
    expect({ exif, format, width }).toEqual({ exif: undefined, format: 'webp', width: 640 });
  });

  it('loses whatever hides behind it', async () => {
    const script = new TextEncoder().encode('<script>alert(1)</script>');
    await send(new Uint8Array([...(await photograph()), ...script]));

    expect(Buffer.from((await kept())?.content ?? []).includes('<script>')).toBe(false);
  });

  it('is kept once however often it is sent', async () => {
    const sent = await photograph();
    const answers = await Promise.all([send(sent), send(sent), send(sent)]);

    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['received']));
    expect(
      await inShop(atelier.shop, async (tx) => await tx.upload.count({ where: { shop: atelier.shop } })),
    ).toBe(1);
  });

  it('cannot take the place of another', async () => {
    await send(await photograph());
    expect(await send(await photograph('#000000'))).toMatchObject({ code: 'another-file', status: 409 });
  });

  it('is refused when it is none, is damaged, is a bomb or comes without a reference', async () => {
    const text = new TextEncoder().encode('<svg onload="alert(1)"/>');
    expect(await send(text)).toMatchObject({ code: 'not-a-picture', status: 415 });
    expect(await send((await photograph()).subarray(0, 300))).toMatchObject({ code: 'damaged', status: 422 });
    const bomb = sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#fff' } });
    expect(await send(new Uint8Array(await bomb.png().toBuffer()))).toMatchObject({ code: 'damaged' });
    expect(await send(await photograph(), 'mine')).toMatchObject({ code: 'no-reference', status: 400 });
    expect(await kept()).toBeNull();
  });

  it('is refused when the shop has had too many within the hour', async () => {
    const { shop } = atelier;
    await inShop(shop, async (tx) => {
      const row = { shop, at: now, type: 'image/webp', bytes: 1, name: 'x', digest: 'x' };
      await tx.upload.createMany({
        data: Array.from({ length: 200 }, (_, index) => ({ ...row, reference: `r${index}` })),
      });
    });
    expect(await send(await photograph())).toMatchObject({ code: 'too-many', status: 429 });
  });
});

describe('a PDF that a shopper sends', () => {
  it('keeps its pages and loses its scripts', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 100]);
    document.addJavaScript('greet', 'app.alert("hello")');
    document.catalog.set(
      PDFName.of('OpenAction'),
      document.context.obj({ S: 'JavaScript', JS: PDFString.of('x()') }),
    );
    expect(await send(new Uint8Array(await document.save()))).toMatchObject({ type: 'application/pdf' });

    const made = await PDFDocument.load((await kept())?.content ?? new Uint8Array());
    expect(made.getPageCount()).toBe(1);
    expect(made.catalog.get(PDFName.of('OpenAction'))).toBeUndefined();
    expect(made.catalog.get(PDFName.of('Names'))).toBeUndefined();
  });

  it('is refused when it is larger than a drawing can be', async () => {
    const large = new Uint8Array(5_000_001);
    large.set(new TextEncoder().encode('%PDF-1.7'));
    expect(await send(large)).toMatchObject({ code: 'large-pdf', status: 413 });
  });
});

describe('the job that brings files to Shopify', () => {
  it('stores the file, remembers where, and forgets its bytes', async () => {
    await send(await photograph());
    await storeUpload(atelier.shop, REFERENCE, now).catch(() => {});
    await atelier.sandbox.clock.advance(60_000);
    await storeUpload(atelier.shop, REFERENCE, now);
    await storeUpload(atelier.shop, REFERENCE, now);

    expect(await kept()).toMatchObject({ content: null, failure: null });
    expect((await kept())?.url).toMatch(/^https?:\/\//);
  });

  it('goes on with a file that was created before it could be noted', async () => {
    await send(await photograph());
    await storeUpload(atelier.shop, REFERENCE, now).catch(() => {});
    const { shop } = atelier;
    await inShop(shop, async (tx) => await tx.upload.updateMany({ where: { shop }, data: { fileId: null } }));
    await atelier.sandbox.clock.advance(60_000);
    await storeUpload(shop, REFERENCE, now);

    expect(atelier.sandbox.state.files.filter(({ filename }) => filename.includes(REFERENCE))).toHaveLength(
      1,
    );
    expect((await kept())?.url).toContain(REFERENCE);
  });

  it('leaves nothing in Shopify Files of a file that was forgotten meanwhile', async () => {
    await send(await photograph());
    const { shop, sandbox } = atelier;
    const storing = storeUpload(shop, REFERENCE, now);
    const { fetch } = globalThis;
    globalThis.fetch = async (...asked) => {
      await inShop(shop, async (tx) => await tx.upload.deleteMany({ where: { shop } }));
      return await fetch(...asked);
    };
    await storing.finally(() => {
      globalThis.fetch = fetch;
    });

    expect(sandbox.state.files.filter(({ filename }) => filename.includes(REFERENCE))).toEqual([]);
  });
});

it('a file that arrives after its order was taken in belongs to the order’s line', async () => {
  const { shop } = atelier;
  const opened = await openedCommission(shop);
  await inShop(shop, async (tx) => {
    const { snapshot } = await tx.commission.findFirstOrThrow({ where: { shop, id: opened } });
    const named = { field: 'picture', label: 'Picture', value: REFERENCE, chargeMinor: 0 };
    const held = { ...Object(snapshot), specification: [named] };
    await tx.commission.updateMany({
      where: { shop, id: opened },
      data: { snapshot: held, lineItemId: '77001' },
    });
  });
  await send(await photograph());

  expect(await kept()).toMatchObject({ lineItemId: '77001' });
});
