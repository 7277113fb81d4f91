import { BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris';
import type { Commission, Snapshot } from '#app/commissions/commission.ts';
import { formatMoney } from '#app/options/engine/money.ts';

/** What was charged for one piece, from what parts, and for all of them. */
export function PriceCard({ commission }: { commission: Commission }) {
  const { snapshot, quantity } = commission;
  const { currency, baseMinor, surchargeLinesMinor } = snapshot.charged;
  const unitMinor = snapshot.charged.unitMinor + surchargeLinesMinor;
  const money = (minor: number) => formatMoney(minor, currency);
  const charges = snapshot.specification.filter(({ chargeMinor }) => chargeMinor !== 0);
  const rounding = roundingOf(snapshot);

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
              <Line key={field} label={`${label}: ${value}`} amount={signed(chargeMinor, money)} />
            ))}
            {snapshot.extras
              .filter(({ chargeMinor }) => chargeMinor !== 0)
              .map(({ label, chargeMinor }) => (
                <Line key={label} label={label} amount={signed(chargeMinor, money)} />
              ))}
            {rounding !== 0 && <Line label="Rounding" amount={signed(rounding, money)} />}
            <Divider />
          </>
        )}
        <Line label="Each" amount={money(unitMinor)} isTotal={quantity === 1} />
        {quantity > 1 && <Line label={`${quantity} pieces`} amount={money(unitMinor * quantity)} isTotal />}
      </BlockStack>
    </Card>
  );
}

function signed(minor: number, money: (minor: number) => string): string {
  return minor < 0 ? `− ${money(-minor)}` : `+ ${money(minor)}`;
}

/** What the set's rounding added; unknown, hence nothing, where the price charged is not the price of the options. */
function roundingOf({ charged, specification, extras }: Snapshot): number {
  const { baseMinor, unitMinor, surchargeLinesMinor, computedUnitMinor } = charged;
  if (baseMinor === null || computedUnitMinor !== unitMinor + surchargeLinesMinor) return 0;
  const added = [...specification, ...extras].reduce((sum, { chargeMinor }) => sum + chargeMinor, 0);
  return computedUnitMinor - baseMinor - added;
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
