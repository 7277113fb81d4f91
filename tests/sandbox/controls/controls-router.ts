import express, { Router, type Request } from 'express';
import { z } from 'zod';
import { answering, named } from '../admin-frame/respond.ts';
import { storeRouter } from './store-router.ts';
import type { Fault } from '../state/faults.ts';
import type { Sandbox } from '../sandbox.ts';

/** The controls for tests and the demo: JSON in, JSON out, under `/_sandbox`. A mistake answers 400 and `{ error }`. */
export function controlsRouter(sandbox: Sandbox): Router {
  const router = Router();
  router.use(express.json());
  router.use(storeRouter(sandbox));
  router.get(
    '/state',
    answering(() => sandbox.state),
  );
  router.post(
    '/reset',
    answering(() => reset(sandbox)),
  );
  router.post(
    '/clock',
    answering(({ body }) => advance(sandbox, body)),
  );
  router.post(
    '/faults',
    answering(({ body }) => failNext(sandbox, body)),
  );
  router.post(
    '/installation',
    answering(({ body }) => changeInstallation(sandbox, body)),
  );
  router.post(
    '/privacy',
    answering(({ body }) => askPrivacy(sandbox, body)),
  );
  router.get(
    '/deliveries',
    answering(({ query }) => sandbox.webhooks.deliveries(wantedSchema.parse(query))),
  );
  router.post(
    '/deliveries',
    answering(({ body }) => handleDeliveries(sandbox, body)),
  );
  router.post(
    '/orders/:id/:move',
    answering((request) => moveOrder(sandbox, request)),
  );
  return router;
}

const wantedSchema = z.strictObject({
  topic: z.string().optional(),
  status: z.enum(['waiting', 'held', 'delivered', 'failed', 'dropped']).optional(),
});
const faultSchema = z.strictObject({
  target: z.string(),
  times: z.number().int().positive().default(1),
  status: z.number().int().optional(),
  retryAfter: z.number().optional(),
  throttled: z.literal(true).optional(),
  hang: z.literal(true).optional(),
  dropAfter: z.literal(true).optional(),
});
const installationSchema = z.object({ action: z.enum(['install', 'uninstall', 'reinstall']) });
const privacySchema = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['requestData', 'redactCustomer']), customerId: z.string() }),
  z.object({ action: z.literal('redactShop') }),
]);
const deliveriesSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('hold'), webhookId: z.string().optional() }),
  z.object({
    action: z.literal('release'),
    order: z.union([z.enum(['as-triggered', 'reversed']), z.array(z.string())]).default('as-triggered'),
  }),
  z.object({ action: z.literal('drop'), what: z.union([z.number().int(), z.string()]) }),
  z.object({
    action: z.literal('repeat'),
    webhookId: z.string(),
    times: z.number().int().positive().default(1),
    concurrently: z.boolean().default(false),
  }),
  z.object({ action: z.literal('delay'), webhookId: z.string(), ms: z.number().positive() }),
  z.object({ action: z.literal('settle') }),
]);
const quantitySchema = z.object({ lineItemId: z.string(), quantity: z.number().int().nonnegative() });
const editSchema = z.object({ steps: z.array(quantitySchema) });
const refundSchema = z.object({ lines: z.array(quantitySchema).optional() });
const noteSchema = z.object({ note: z.string() });

async function reset({ world, webhooks }: Sandbox) {
  world.reset();
  webhooks.behave();
  return { now: world.now() };
}

async function advance({ world, clock }: Sandbox, body: unknown) {
  await clock.advance(z.object({ advanceMs: z.number().nonnegative() }).parse(body).advanceMs);
  return { now: world.now() };
}

function failNext({ faults }: Sandbox, body: unknown): void {
  const { target, times, ...asked } = faultSchema.parse(body);
  faults.next(target, faultOf(asked), times);
}

function faultOf({
  status,
  retryAfter,
  throttled,
  hang,
  dropAfter,
}: Partial<z.infer<typeof faultSchema>>): Fault {
  if (status !== undefined) return { status, ...(retryAfter !== undefined && { retryAfter }) };
  if (throttled) return { throttled };
  if (hang) return { hang };
  if (dropAfter) return { dropAfter };
  throw new Error('Say what goes wrong: status, throttled, hang or dropAfter.');
}

function changeInstallation({ installation, state }: Sandbox, body: unknown) {
  installation[installationSchema.parse(body).action]();
  return { installation: state.installation };
}

function askPrivacy({ privacy }: Sandbox, body: unknown): void {
  const wanted = privacySchema.parse(body);
  if (wanted.action === 'redactShop') privacy.redactShop();
  else privacy[wanted.action](wanted.customerId);
}

async function handleDeliveries({ webhooks }: Sandbox, body: unknown) {
  const wanted = deliveriesSchema.parse(body);
  if (wanted.action === 'hold') webhooks.hold(wanted.webhookId);
  else if (wanted.action === 'release') await webhooks.release(wanted.order);
  else if (wanted.action === 'drop') webhooks.drop(wanted.what);
  else if (wanted.action === 'delay') webhooks.delay(wanted.webhookId, wanted.ms);
  else if (wanted.action === 'repeat')
    await webhooks.repeat(wanted.webhookId, wanted.times, wanted.concurrently);
  else await webhooks.settled();
  return webhooks.deliveries();
}

function moveOrder({ orders }: Sandbox, request: Request) {
  const [id, move, body] = [named(request, 'id'), named(request, 'move'), request.body];
  if (move === 'cancel') return orders.cancel(id);
  if (move === 'edit') return orders.edit(id, editSchema.parse(body).steps);
  if (move === 'refund') return orders.refund(id, refundSchema.parse(body).lines);
  if (move === 'note') return orders.updateNote(id, noteSchema.parse(body).note);
  if (move === 'pay') return orders.markPaid(id);
  if (move === 'archive') return orders.archive(id);
  throw new Error(`An order can be cancelled, edited, refunded, noted, paid or archived, not "${move}".`);
}
