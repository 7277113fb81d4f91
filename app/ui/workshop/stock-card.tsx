import { Banner, BlockStack, Card, Text } from '@shopify/polaris';
import type { StockSet } from '#app/workshop/workshop-view.ts';
import { RowList } from '#app/ui/row-list.tsx';
import { StockRow } from './stock-row.tsx';

interface StockCardProps {
  readonly stock: readonly StockSet[];
  readonly timezone: string;
}

/** What is left of the counted choices of everything published. */
export function StockCard({ stock, timezone }: StockCardProps) {
  const leftOut = stock.flatMap(({ choices }) => choices.filter(({ isLeftOut }) => isLeftOut)).length;

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Stock of choices
        </Text>
        {stock.length === 0 && (
          <Text as="p" tone="subdued">
            Nothing is counted yet. Give a choice of an option set a “stock” and publish it: orders then take
            from it, and product pages stop offering what is sold out.
          </Text>
        )}
        {leftOut > 0 && (
          <Banner
            tone="warning"
            title={`${leftOut === 1 ? 'One choice is' : `${leftOut} choices are`} sold without counting`}
          >
            <Text as="p">
              Product pages have no room for so many counted choices. Those with the most left, marked below,
              are sold as if they were not counted; orders still take from them here. Count fewer choices, or
              recount them as they become few.
            </Text>
          </Banner>
        )}
        {stock.map(({ optionSetId, name, choices }) => (
          <BlockStack key={optionSetId} gap="200">
            <Text as="h3" variant="headingSm">
              {name}
            </Text>
            <RowList label={`Counted choices of ${name}`}>
              {choices.map((choice) => (
                <StockRow
                  key={`${choice.fieldId} ${choice.choiceId}`}
                  optionSetId={optionSetId}
                  choice={choice}
                  timezone={timezone}
                />
              ))}
            </RowList>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
