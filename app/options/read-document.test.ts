import { describe, expect, it } from 'vitest';
import { engagementRing } from './engine/authoring/starter-sets.ts';
import { readDocumentText, writeDocumentText } from './read-document.ts';

describe('a document that was pasted', () => {
  it('is read as it was written', () => {
    const set = engagementRing('GBP');

    expect(readDocumentText(writeDocumentText(set))).toEqual({ set });
  });

  it.each([
    ['a comma is missing', '{\n  "format": 2\n  "name": "Ring"\n}', 'line 3, character 3'],
    ['it ends too soon', '{\n  "format": 2,', 'line 2, character 15'],
    ['there is nothing', '', 'line 1, character 1'],
  ])('says where it breaks when %s', (...[, text, where]) => {
    expect(readDocumentText(text)).toMatchObject({
      findings: [{ code: 'not-json', severity: 'error', message: expect.stringContaining(where) }],
    });
  });

  it('names what is not an option set', () => {
    expect(readDocumentText('[]')).toMatchObject({ findings: [{ severity: 'error' }] });
  });
});
