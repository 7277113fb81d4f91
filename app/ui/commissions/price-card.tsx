import { BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris';
import type { Commission } from '#app/commissions/commission.ts';
import { formatMoney } from '#app/options/engine/money.ts';

/** What was charged for one piece, from what parts, and for all of them. */
export function PriceCard({ commission }: { commission: Commission }) {
  const { snapshot, quantity } = commission;
  const { currency, baseMinor, unitMinor } = snapshot.charged;
  const money = (minor: number) => formatMoney(minor, currency);
  const charges = snapshot.specification.filter(({ chargeMinor }) => chargeMinor !== 0);

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Charged
        </Text>
        {baseMinor !== null && (
          <>
            <Line label="Piece" amount={money(baseMinor)} />
            {charges.map(({ field, label, value, chargeMinor }) => (
              <Line key={field} label={`${label}: ${value}`} amount={`+ ${money(chargeMinor)}`} />
            ))}
            <Divider />
          </>
        )}
        <Line label="Each" amount={money(unitMinor)} isTotal={quantity === 1} />
        {quantity > 1 && <Line label={`${quantity} pieces`} amount={money(unitMinor * quantity)} isTotal />}
      </BlockStack>
    </Card>
  );
}

function Line({ label, amount, isTotal = false }: { label: string; amount: string; isTotal?: boolean }) {
  const weight = isTotal ? 'semibold' : 'regular';
  return (
    <InlineStack align="space-between" gap="200" wrap={false}>
      <Text as="span" fontWeight={weight} breakWord>
        {label}
      </Text>
      <Text as="span" fontWeight={weight} numeric>
        <span style={{ whiteSpace: 'nowrap' }}>{amount}</span>
      </Text>
    </InlineStack>
  );
}
