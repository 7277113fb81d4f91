import { ClientError, GraphQLClient } from 'graphql-request';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#app/log.server.ts';
import { judge, type Verdict } from './answer.ts';
import type { AdminDocument, AnswerOf, VariablesOf } from './operations.ts';
import { ShopifyDisconnected, ShopifyOutage } from './outage.ts';
import { ShopifyRefusal } from './user-errors.ts';

const API_VERSION = '2026-10';

/** A shop's Admin API. */
export interface AdminClient {
  readonly shop: string;
  /**
   * Runs a `#graphql` document of app/shopify, retrying what passes by itself.
   * @throws ShopifyOutage (retryable), ShopifyDisconnected, ShopifyRefusal for a document that Shopify rejects.
   */
  run<Document extends AdminDocument>(
    document: Document,
    variables: VariablesOf<Document>,
  ): Promise<AnswerOf<Document>>;
}

export interface AdminAccess {
  readonly shop: string;
  /** A valid access token; given the one that Shopify has just refused, a new one. */
  token(refused: string | null): Promise<string>;
}

// Under a job's ten minutes and a page's patience alike: five tries take 15 seconds when Shopify names no time itself.
const tries = 5;
const longestWaitMs = 10_000;
const answerWithinMs = 10_000;

/** An Admin API client over the given access. */
export function createAdminClient(access: AdminAccess): AdminClient {
  const url = `https://${access.shop}/admin/api/${API_VERSION}/graphql.json`;

  return {
    shop: access.shop,
    async run<Document extends AdminDocument>(document: Document, variables: VariablesOf<Document>) {
      let token = await access.token(null);
      let isRenewed = false;
      for (let attempt = 1; ; attempt++) {
        const result = await ask<Document>(url, token, { document, variables });
        if ('answer' in result) return result.answer;

        const { verdict } = result;
        if (verdict.kind === 'refused')
          throw new ShopifyRefusal('Shopify rejected a request', [{ message: verdict.why }]);
        if (verdict.kind === 'disconnected') throw new ShopifyDisconnected(access.shop, verdict.why);
        if (verdict.kind === 'renew-token') {
          if (isRenewed) throw new ShopifyDisconnected(access.shop, 'its access token is refused.');
          token = await access.token(token);
          isRenewed = true;
          continue;
        }
        if (attempt === tries) {
          throw new ShopifyOutage(`${access.shop} could not be asked: ${verdict.why}.`, {
            cause: result.cause,
          });
        }
        log.info({ shop: access.shop, attempt, why: verdict.why }, 'Shopify asked us to wait');
        await pause(Math.min(verdict.ms ?? 500 * 2 ** attempt * (0.75 + Math.random() / 2), longestWaitMs));
      }
    },
  };
}

type Result<Answer> = { readonly answer: Answer } | { readonly verdict: Verdict; readonly cause?: unknown };

async function ask<Document extends AdminDocument>(
  url: string,
  token: string,
  { document, variables }: { document: Document; variables: VariablesOf<Document> },
): Promise<Result<AnswerOf<Document>>> {
  const client = new GraphQLClient(url, { headers: { 'X-Shopify-Access-Token': token } });
  try {
    const { data } = await client.rawRequest<AnswerOf<Document>>({
      query: document,
      variables,
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return { answer: data };
  } catch (cause) {
    // A ClientError quotes request and answer, which hold customers' data: it is judged and let go.
    if (cause instanceof ClientError) return { verdict: judgeClientError(cause) };
    return { verdict: { kind: 'wait', ms: null, why: reasonOf(cause) }, cause };
  }
}

function judgeClientError({ response }: ClientError): Verdict {
  const headers = response.headers instanceof Headers ? response.headers : null;
  return judge({
    status: response.status,
    retryAfter: headers?.get('retry-after') ?? null,
    errors: response.errors,
    extensions: response.extensions,
  });
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'no answer';
  return cause.name === 'TimeoutError' ? `no answer within ${answerWithinMs / 1000} seconds` : cause.message;
}
