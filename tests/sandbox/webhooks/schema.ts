import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { schemaForWebhook } from 'shopify-webhook-schemas';

/** The newest version that shopify-webhook-schemas 0.3.8 holds. */
const SCHEMA_VERSION = '2026-07';

// The schemas are inferred from samples and call required or non-null what Shopify's own sample sends as null or leaves out.
const MENDS: Record<string, string[]> = {
  'orders/': ['/customer', '/shipping_address'],
  'products/': ['/image'],
};

// A list that was empty in every sample was inferred to allow no entry at all.
const EMPTY_IN_SAMPLES = 'false schema';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new Map<string, ValidateFunction>();

/**
 * What is wrong with a body according to the published schema of its topic, one line each; empty when it fits.
 * @param body the JSON text that goes on the wire
 */
export function faultsOfPayload(topic: string, body: string): string[] {
  const validate = validatorFor(topic);
  if (validate(JSON.parse(body))) return [];

  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== EMPTY_IN_SAMPLES)
    .filter((error) => !isMended(topic, error.instancePath, String(error.params['missingProperty'] ?? '')))
    .map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}`);
}

function validatorFor(topic: string): ValidateFunction {
  const known = validators.get(topic);
  if (known) return known;

  const validate = ajv.compile(schemaForWebhook(SCHEMA_VERSION, topic));
  validators.set(topic, validate);
  return validate;
}

function isMended(topic: string, path: string, missing: string): boolean {
  const place = missing ? `${path}/${missing}` : path;
  return Object.entries(MENDS).some(([family, places]) => topic.startsWith(family) && places.includes(place));
}
