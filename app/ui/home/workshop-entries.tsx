import { Badge, type BadgeProps, BlockStack, InlineStack, Link, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';
import type { ScarceChoice, WorkshopAttention } from '#app/home/attention.ts';
import { METAL_NAMES } from '#app/workshop/spot-price.ts';

const LISTED = 5;

const STANDINGS: Readonly<Record<ScarceChoice['standing'], BadgeProps['tone']>> = {
  low: 'attention',
  'sold-out': 'warning',
  oversold: 'critical',
};

/** What the workshop's page would ask the maker to look at, for the list on Home. */
export function workshopEntries({ waitingPrices, sourceFailure, scarce, writeFailure }: WorkshopAttention): {
  key: string;
  drawn: ReactNode;
}[] {
  return [
    ...(waitingPrices.length > 0
      ? [
          entry('prices', {
            title: `${inWords(waitingPrices.map((metal) => METAL_NAMES[metal]))}: a fetched price waits for you`,
            text: 'It jumps further than you allow. Until you decide, pieces are sold at the price before.',
            action: 'Look at the price',
          }),
        ]
      : []),
    ...(sourceFailure === null
      ? []
      : [
          entry('source', {
            title: 'The source of metal prices gave none',
            text: sourceFailure,
            action: 'Look at the source',
          }),
        ]),
    ...(scarce.length > 0 ? [{ key: 'stock', drawn: <Scarce scarce={scarce} /> }] : []),
    ...(writeFailure === null
      ? []
      : [
          entry('writing', {
            title: 'Product pages do not know the newest prices, days and stock',
            text: `Shopify did not take them over; it is tried again by itself. The reason: ${writeFailure}`,
            action: 'Go to the workshop',
          }),
        ]),
  ];
}

function entry(key: string, said: { title: string; text: string; action: string }) {
  return { key, drawn: <Entry {...said} /> };
}

function Entry({ title, text, action }: { title: string; text: string; action: string }) {
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {title}
      </Text>
      <Text as="p">{text}</Text>
      <InlineStack>
        <Link url="/app/workshop">{action}</Link>
      </InlineStack>
    </BlockStack>
  );
}

function Scarce({ scarce }: { scarce: readonly ScarceChoice[] }) {
  const more = scarce.length - LISTED;

  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {scarce.length === 1 ? 'A counted choice runs out' : `${scarce.length} counted choices run out`}
      </Text>
      {scarce.slice(0, LISTED).map((choice) => (
        <InlineStack key={`${choice.setName} ${choice.label}`} gap="200" blockAlign="center">
          <Badge tone={STANDINGS[choice.standing]}>{leftOf(choice)}</Badge>
          <Text as="span">{choice.label}</Text>
          <Text as="span" tone="subdued">
            {choice.setName}
          </Text>
        </InlineStack>
      ))}
      <InlineStack>
        <Link url="/app/workshop">{more > 0 ? `See all ${scarce.length}, and recount` : 'Recount'}</Link>
      </InlineStack>
    </BlockStack>
  );
}

function leftOf({ left, standing }: ScarceChoice): string {
  if (standing === 'sold-out') return 'Sold out';
  return standing === 'oversold' ? `${-left} too many ordered` : `${left} left`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
