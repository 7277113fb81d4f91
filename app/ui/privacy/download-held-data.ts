import type { DataRequestView } from '#app/privacy/data-request.ts';

/** Fetches what is held and hands it to the browser as a file. App Bridge signs the request, which no plain link could be. */
export async function downloadHeldData({ id, customerId }: DataRequestView): Promise<boolean> {
  const response = await fetch(`/app/privacy-requests/${id}/data`).catch(() => null);
  if (!response?.ok) return false;

  const held = JSON.stringify(await response.json(), null, 2);
  const address = URL.createObjectURL(new Blob([held], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `atelier-customer-${customerId ?? id}.json`;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
