import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether Shopify signed exactly these bytes: base64 HMAC-SHA256, compared in constant time. */
export function isSigned(body: Buffer, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
