import { Router, type Request, type Response } from 'express';
import type { StagedUpload } from '../state/stored-files.ts';
import type { World } from '../state/world.ts';
import { answerLoudly } from '../storefront/answer-loudly.ts';
import { receiveUpload, stagingPath } from './staged-uploads.ts';
import { cdnPath, statusOf } from './stored-file.ts';

/** What POST may send for an image, by the recorded policy; files may be larger, but no test of ours is. */
const mostBytes = 20 * 1024 * 1024;

/** The storage behind `stagedUploadsCreate`, and the CDN that serves what became a file. Mount at the shop's root. */
export function filesRouter(world: World): Router {
  const router = Router();
  router.put(`${stagingPath}/*`, (request, response) =>
    answerLoudly(response, () => takePut(world, request, response)),
  );
  router.post([stagingPath, `${stagingPath}/`], (request, response) =>
    answerLoudly(response, () => takePost(world, request, response)),
  );
  router.get(`${cdnPath}/:name`, (request, response) => serveFile(world, request, response));
  return router;
}

async function takePut(world: World, request: Request, response: Response): Promise<void> {
  const key = decodeURI(request.path.slice(stagingPath.length + 1));
  const upload = world.state.stagedUploads.find((one) => one.key === key && one.httpMethod === 'PUT');
  const bytes = await readBody(request);
  if (upload === undefined) return refuse(response, 'NoSuchKey');

  const signature = request.query['X-Goog-Signature'];
  settle(world, upload, {
    response,
    status: 200,
    signature: typeof signature === 'string' ? signature : null,
    bytes,
  });
}

async function takePost(world: World, request: Request, response: Response): Promise<void> {
  const body = new Uint8Array(await readBody(request));
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const data = await new globalThis.Response(body, { headers }).formData();
  const upload = world.state.stagedUploads.find(
    (one) => one.key === data.get('key') && one.httpMethod === 'POST',
  );
  const file = data.get('file');
  if (upload === undefined || !(file instanceof Blob)) return refuse(response, 'NoSuchKey');

  const signature = data.get('x-goog-signature');
  settle(world, upload, {
    response,
    status: 201,
    signature: typeof signature === 'string' ? signature : null,
    bytes: Buffer.from(await file.arrayBuffer()),
  });
}

function settle(
  world: World,
  upload: StagedUpload,
  sent: { response: Response; status: number; signature: string | null; bytes: Buffer },
): void {
  if (sent.bytes.length > mostBytes) return refuse(sent.response, 'EntityTooLarge');
  if (sent.bytes.length === 0) return refuse(sent.response, 'EntityTooSmall');

  const refusal = receiveUpload(world, upload, sent);
  if (refusal !== null) return refuse(sent.response, refusal);

  sent.response.status(sent.status).end();
}

/** Refusals in the storage's own form. */
function refuse(response: Response, code: string): void {
  const status = { NoSuchKey: 404, EntityTooLarge: 400, EntityTooSmall: 400 }[code] ?? 403;
  response
    .status(status)
    .type('application/xml')
    .send(`<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code></Error>`);
}

function serveFile(world: World, request: Request, response: Response): void {
  const file = world.state.files.find(({ filename }) => filename === request.params['name']);
  if (file === undefined || file.content === null || statusOf(world, file) !== 'READY') {
    return void response.sendStatus(404);
  }
  response.set('Cache-Control', 'public, max-age=31557600');
  response.set('X-Content-Type-Options', 'nosniff');
  response.type(file.mimeType).send(Buffer.from(file.content, 'base64'));
}

async function readBody(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));

  return Buffer.concat(chunks);
}
