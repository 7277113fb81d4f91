import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readImage } from './image-content.ts';

const blank = sharp({ create: { width: 64, height: 48, channels: 3, background: '#fff' } });

it.each([
  ['PNG', () => blank.clone().png()],
  ['JPEG', () => blank.clone().jpeg()],
  ['GIF', () => blank.clone().gif()],
  ['WebP', () => blank.clone().webp()],
  ['lossless WebP', () => blank.clone().webp({ lossless: true })],
])('the size of a %s is read from its bytes', async (_, image) => {
  expect(readImage(await image().toBuffer())).toEqual({ size: { width: 64, height: 48 }, fault: null });
});

it('a picture of more than twenty megapixels is refused', async () => {
  const header = await blank.clone().png().toBuffer();
  header.writeUInt32BE(6000, 16);
  header.writeUInt32BE(4000, 20);
  expect(readImage(header)).toMatchObject({ fault: { code: 'INVALID_IMAGE_RESOLUTION' } });
});
