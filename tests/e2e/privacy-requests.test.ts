import { expect, inject, it } from 'vitest';
import { barriers, frameOf } from './hands/axe.ts';
import { phone, useVisits } from './hands/visit.ts';

const visits = useVisits();

async function aCustomerAsks(): Promise<void> {
  await fetch(`${inject('shopOrigin')}/_sandbox/privacy`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action: 'requestData', customerId: '60001' }),
  });
}

it('a merchant hands on what is held of a customer who asks, and notes that it is done', async () => {
  const merchant = await visits.merchant();
  await merchant.open('/app/privacy-requests');
  await merchant.app.getByText('No request waits for an answer').waitFor();
  expect(await barriers(await frameOf(merchant.page))).toEqual([]);
  await aCustomerAsks();
  await expect
    .poll(
      async () => {
        await merchant.open('/app/privacy-requests');
        return await merchant.app.getByRole('link', { name: 'Customer 60001' }).isVisible();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(true);
  expect(await barriers(await frameOf(merchant.page))).toEqual([]);

  const file = merchant.page.waitForEvent('download');
  await merchant.app.getByRole('button', { name: 'Download JSON' }).click();
  expect((await file).suggestedFilename()).toBe('atelier-customer-60001.json');
  await merchant.app.getByRole('button', { name: 'Mark as answered' }).click();
  await merchant.app.getByRole('heading', { name: 'Answered' }).waitFor();
  await merchant.app.getByText('No request waits for an answer').waitFor();

  const onPhone = await visits.merchant(phone);
  await onPhone.open('/app/privacy-requests');
  expect(await barriers(await frameOf(onPhone.page))).toEqual([]);
});
