import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { copyPagesApart } from './copy-pages-apart.server.ts';

/** A document whose object streams say little and inflate to gigabytes. */
function bomb(streams: number): Uint8Array {
  const filling = deflateSync(Buffer.alloc(60_000_000, ' '), { level: 9 });
  const parts = [Buffer.from('%PDF-1.5\n')];
  for (let number = 1; number <= streams; number += 1) {
    const head = `${number} 0 obj\n<</Type/ObjStm/N 0/First 0/Filter/FlateDecode/Length ${filling.length}>>\nstream\n`;
    parts.push(Buffer.from(head), filling, Buffer.from('\nendstream\nendobj\n'));
  }
  parts.push(Buffer.from('trailer\n<</Root 99 0 R>>\n%%EOF'));
  return new Uint8Array(Buffer.concat(parts));
}

it('a document that inflates beyond measure ends its own thread, while the server goes on', async () => {
  let beats = 0;
  const pulse = setInterval(() => {
    beats += 1;
  }, 10);
  await expect(copyPagesApart(bomb(4), 20_000)).rejects.toThrow('inflates beyond measure');
  clearInterval(pulse);
  expect(beats).toBeGreaterThan(5);
});

it('a document that takes too long is given up', async () => {
  await expect(copyPagesApart(bomb(4), 1)).rejects.toThrow('abort');
});

it('pages come without attached files, threads and thumbnails', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 100]);
  for (const key of ['AF', 'B', 'Thumb', 'Annots']) page.node.set(PDFName.of(key), document.context.obj([]));

  const made = await PDFDocument.load(await copyPagesApart(await document.save(), 20_000));
  const [left] = made.getPages();
  expect(left?.getSize()).toEqual({ width: 200, height: 100 });
  expect(['AF', 'B', 'Thumb', 'Annots'].filter((key) => left?.node.has(PDFName.of(key)))).toEqual([]);
});
