import { BlockStack, Box, Card, InlineGrid, Link, Text } from '@shopify/polaris';
import type { Today } from '#app/home/home-view.ts';

interface Figure {
  readonly label: string;
  readonly count: number;
  readonly note: string;
  readonly url: string;
  readonly isPressing: boolean;
}

/** What the day holds for the workshop, each figure leading to the commissions that it counts. */
export function TodayCard({ today }: { today: Today }) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Today
        </Text>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap={{ xs: '300', md: '400' }}>
          {figuresOf(today).map((figure) => (
            <FigureTile key={figure.label} figure={figure} />
          ))}
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}

function FigureTile({ figure }: { figure: Figure }) {
  return (
    <Box background="bg-surface-secondary" borderRadius="200" padding="300">
      <BlockStack gap="050">
        <Text as="h3" variant="bodySm">
          <Link url={figure.url} removeUnderline monochrome>
            {figure.label}
          </Link>
        </Text>
        <Text
          as="p"
          variant="heading2xl"
          fontWeight="semibold"
          {...(figure.isPressing ? { tone: 'critical' } : {})}
        >
          {figure.count}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {figure.note}
        </Text>
      </BlockStack>
    </Box>
  );
}

function figuresOf({ opened, due, overdue, undecided, open }: Today): Figure[] {
  return [
    {
      label: 'Opened today',
      count: opened,
      note: 'from new orders',
      url: '/app/commissions',
      isPressing: false,
    },
    {
      label: 'Due',
      count: due,
      note: overdue === 0 ? 'today' : `${overdue} of them overdue`,
      url: overdue === 0 ? '/app/commissions?due=week' : '/app/commissions?due=overdue',
      isPressing: overdue > 0,
    },
    {
      label: 'Waiting for you',
      count: undecided,
      note: 'with a difference to decide',
      url: '/app/commissions?flagged=yes',
      isPressing: undecided > 0,
    },
    { label: 'In hand', count: open, note: 'open commissions', url: '/app/commissions', isPressing: false },
  ];
}
