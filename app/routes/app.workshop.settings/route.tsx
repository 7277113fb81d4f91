import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { saveSettings } from '#app/workshop/save-settings.server.ts';
import { authenticate } from '#app/shopify.server.ts';
import { answer } from '#app/ui/answer.ts';
import { keepPage } from '#app/ui/commissions/keep-page.ts';
import { parseForm, Revision } from '#app/ui/parse-form.ts';

const Text = z.string().max(2000);
const Fields = z.object({
  url: Text,
  gold: Text,
  silver: Text,
  platinum: Text,
  palladium: Text,
  currencyPath: Text,
  ratePath: Text,
  unit: z.enum(['gram', 'ounce']),
  currency: Text,
  guardPercent: Text,
  closedWeekdays: z.coerce.number().int().min(0).max(127),
  closedDays: z
    .string()
    .max(20_000)
    .transform((days) => (days === '' ? [] : days.split(','))),
  dailyCapacity: Text,
  revision: Revision,
});

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { gold, silver, platinum, palladium, currencyPath, ratePath, ...typed } = await parseForm(
    request,
    Fields,
  );
  const paths = { gold, silver, platinum, palladium, currency: currencyPath, rate: ratePath };

  return answer(await saveSettings(session.shop, { ...typed, paths }), { message: 'Workshop saved' });
}

export const clientAction = keepPage;
