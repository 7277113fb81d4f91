import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAdmin, dataOf } from '../admin-api/ask-admin.ts';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { pretendWorld } from '../functions/pretend-shop.ts';
import type { Stall } from '../storefront/open-stall.ts';
import { openStall } from '../storefront/open-stall.ts';

const extensions = pretendExtensions({});
const world = pretendWorld();
let stall: Stall;
let sketch: Buffer;

beforeAll(async () => {
  stall = await openStall(world, extensions);
  sketch = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a67' } })
    .png()
    .toBuffer();
});
beforeEach(() => {
  world.reset();
  world.state.installation = null;
  world.app.scopes = ['write_files'];
});
afterAll(() => {
  stall.close();
  extensions.remove();
});

interface Target {
  url: string;
  resourceUrl: string;
  parameters: { name: string; value: string }[];
}

function stage(given: object = {}): Target {
  const input = {
    filename: 'sketch.png',
    mimeType: 'image/png',
    resource: 'IMAGE',
    httpMethod: 'PUT',
    ...given,
  };
  const data = dataOf(
    world,
    `mutation ($input: [StagedUploadInput!]!) { stagedUploadsCreate(input: $input) {
      stagedTargets { url resourceUrl parameters { name value } } userErrors { message } } }`,
    { input: [input] },
  );
  const answer: { stagedUploadsCreate: { stagedTargets: [Target] } } = JSON.parse(JSON.stringify(data));
  return answer.stagedUploadsCreate.stagedTargets[0];
}

async function put(target: Target, bytes: Buffer): Promise<number> {
  const answer = await fetch(target.url, { method: 'PUT', body: new Uint8Array(bytes) });
  return answer.status;
}

function create(source: string, given: object = {}) {
  return dataOf(
    world,
    `mutation ($files: [FileCreateInput!]!) { fileCreate(files: $files) { files { id fileStatus } userErrors { field message code } } }`,
    { files: [{ originalSource: source, ...given }] },
  )['fileCreate'];
}

function read() {
  return dataOf(
    world,
    `{ files(first: 9) { nodes { fileStatus fileErrors { code }
      ... on MediaImage { image { url width height } } ... on GenericFile { url mimeType } } } }`,
  )['files'];
}

function readAddress(): string {
  return /"url":"([^"]+)"/.exec(JSON.stringify(read()))?.[1] ?? '';
}

describe('a file that is put where the shop said', () => {
  it('is worked on for a moment, then served byte for byte', async () => {
    const target = stage();
    expect(await put(target, sketch)).toBe(200);
    expect(create(target.resourceUrl)).toMatchObject({ files: [{ fileStatus: 'UPLOADED' }], userErrors: [] });
    expect(read()).toMatchObject({ nodes: [{ fileStatus: 'PROCESSING', image: null }] });

    await world.clock.advance(3000);
    expect(read()).toMatchObject({
      nodes: [{ fileStatus: 'READY', fileErrors: [], image: { width: 40, height: 30 } }],
    });
    const served = await fetch(readAddress());
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await served.arrayBuffer()).equals(sketch)).toBe(true);
  });

  it('can be sent as a form as well, with the fields that came along', async () => {
    const target = stage({ httpMethod: 'POST' });
    const form = new FormData();
    for (const { name, value } of target.parameters) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(sketch)]), 'sketch.png');
    expect((await fetch(target.url, { method: 'POST', body: form })).status).toBe(201);

    create(target.resourceUrl);
    await world.clock.advance(3000);
    expect(read()).toMatchObject({ nodes: [{ fileStatus: 'READY' }] });
  });

  it('may be any document', async () => {
    const target = stage({ filename: 'brief.pdf', mimeType: 'application/pdf', resource: 'FILE' });
    await put(target, Buffer.from('%PDF-1.7'));
    create(target.resourceUrl, { contentType: 'FILE' });
    await world.clock.advance(3000);
    expect(read()).toMatchObject({ nodes: [{ fileStatus: 'READY', mimeType: 'application/pdf' }] });
    expect(await (await fetch(readAddress())).text()).toBe('%PDF-1.7');
  });

  it('is found by its id, and gone once it is deleted', async () => {
    const target = stage();
    await put(target, sketch);
    create(target.resourceUrl);
    const id = `gid://shopify/MediaImage/${world.state.files[0]?.id}`;
    const node = `query ($id: ID!) { node(id: $id) { ... on MediaImage { id } } }`;
    expect(dataOf(world, node, { id })).toEqual({ node: { id } });

    dataOf(world, `mutation ($ids: [ID!]!) { fileDelete(fileIds: $ids) { deletedFileIds } }`, { ids: [id] });
    expect(dataOf(world, node, { id })).toEqual({ node: null });
  });

  it('is kept beside another of its name under a name of its own', async () => {
    const first = stage();
    await put(first, sketch);
    create(first.resourceUrl);
    create(first.resourceUrl);
    expect(world.state.files.map(({ filename }) => filename)).toEqual([
      'sketch.png',
      expect.stringMatching(/^sketch_[\w-]{36}\.png$/),
    ]);
    expect(create(first.resourceUrl, { duplicateResolutionMode: 'RAISE_ERROR' })).toMatchObject({
      userErrors: [{ code: 'FILENAME_ALREADY_EXISTS' }],
    });
  });
});

describe('a file fails', () => {
  it.each([
    ['when it is no image', () => Buffer.from('not a picture'), 'UNSUPPORTED_IMAGE_FILE_TYPE'],
    ['when it is cut off', () => sketch.subarray(0, sketch.length - 20), 'IMAGE_PROCESSING_FAILURE'],
  ])('%s', async (_, bytes, code) => {
    const target = stage();
    await put(target, bytes());
    create(target.resourceUrl);
    await world.clock.advance(3000);
    expect(read()).toEqual({ nodes: [{ fileStatus: 'FAILED', fileErrors: [{ code }], image: null }] });
  });

  it('when nothing was ever put there', async () => {
    create(stage().resourceUrl);
    await world.clock.advance(3000);
    expect(read()).toMatchObject({
      nodes: [{ fileStatus: 'FAILED', fileErrors: [{ code: 'IMAGE_DOWNLOAD_FAILURE' }] }],
    });
  });
});

describe('the storage takes nothing', () => {
  it('without the signature that it gave out', async () => {
    const target = stage();
    expect(await put({ ...target, url: target.resourceUrl }, sketch)).toBe(403);
    expect(await put({ ...target, url: `${stall.origin}/staged-uploads/tmp/else.png` }, sketch)).toBe(404);
  });

  it('after the address has expired', async () => {
    const target = stage();
    await world.clock.advance(8 * 86_400_000);
    expect(await put(target, sketch)).toBe(403);
  });
});

it('an app without the scope stages and creates nothing', () => {
  world.app.scopes = ['write_orders'];
  const query = `mutation { fileCreate(files: []) { userErrors { message } } }`;
  expect(askAdmin(world, query).errors?.[0]?.message).toContain('`write_files`');
});
