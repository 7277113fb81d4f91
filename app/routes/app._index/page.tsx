import { BlockStack, Button, Card, InlineStack, Page, Text } from '@shopify/polaris';
import type { HomeView } from '#app/home/home-view.ts';
import { EmptyCard } from '#app/ui/empty-card.tsx';
import { AttentionCard } from '#app/ui/home/attention-card.tsx';
import { RouteWords } from '#app/ui/home/route-words.tsx';
import { SetupGuide } from '#app/ui/home/setup-guide.tsx';
import { TodayCard } from '#app/ui/home/today-card.tsx';
import type { Command } from '#app/ui/use-command.ts';

interface HomePageProps {
  readonly home: HomeView;
  readonly dismissal: Command;
  readonly check: Command;
}

export function HomePage({ home, dismissal, check }: HomePageProps) {
  const { guide, today, attention, isNew } = home;

  return (
    <Page title="Home">
      <BlockStack gap="400">
        {!guide.isDismissed && <SetupGuide guide={guide} dismissal={dismissal} check={check} />}
        {guide.isDismissed && guide.route.kind !== 'active' && <ChargingCard home={home} check={check} />}
        {isNew ? (
          <Welcome />
        ) : (
          <>
            <TodayCard today={today} />
            <AttentionCard attention={attention} />
          </>
        )}
        {guide.isDismissed && (
          <InlineStack align="center">
            <Button
              variant="plain"
              loading={dismissal.isRunning}
              onClick={() => dismissal.send({ isDismissed: 'no' })}
            >
              Show the setup guide
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Page>
  );
}

function ChargingCard({ home, check }: Pick<HomePageProps, 'home' | 'check'>) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Charging for options
        </Text>
        <RouteWords route={home.guide.route} check={check} />
      </BlockStack>
    </Card>
  );
}

function Welcome() {
  return (
    <EmptyCard
      title="Your workbench is clear"
      text="Describe what can be chosen for a piece, publish it to your products, and each order that a shopper specifies opens as a commission here."
    >
      <Button variant="primary" url="/app/option-sets">
        Make an option set
      </Button>
    </EmptyCard>
  );
}
