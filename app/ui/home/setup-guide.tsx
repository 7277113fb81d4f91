import {
  Badge,
  BlockStack,
  Box,
  Button,
  Card,
  Divider,
  Icon,
  InlineStack,
  Link,
  Spinner,
  Text,
} from '@shopify/polaris';
import { CheckCircleIcon, XIcon } from '@shopify/polaris-icons';
import type { ReactNode } from 'react';
import type { Guide } from '#app/home/guide.ts';
import { stepsOf, type Step } from '#app/home/guide.ts';
import type { Command } from '#app/ui/use-command.ts';
import { RouteWords } from './route-words.tsx';
import { useBlockPlacement } from './use-block-placement.ts';

interface SetupGuideProps {
  readonly guide: Guide;
  readonly dismissal: Command;
  readonly check: Command;
}

/** Four steps from an installed app to a ring that can be ordered, each with where it stands now. */
export function SetupGuide({ guide, dismissal, check }: SetupGuideProps) {
  const steps = stepsOf(guide, useBlockPlacement());
  const done = steps.filter(({ state }) => state === 'done').length;

  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="start" wrap={false} gap="400">
          <BlockStack gap="100">
            <InlineStack gap="200" align="start" blockAlign="center">
              <Text as="h2" variant="headingMd">
                Set up Atelier
              </Text>
              <Badge
                tone={done === steps.length ? 'success' : 'info'}
              >{`${done} of ${steps.length} done`}</Badge>
            </InlineStack>
            <Text as="p" tone="subdued">
              {done === steps.length
                ? 'Shoppers can specify a piece and pay the right price. You can put this guide away.'
                : 'From here to the first bespoke order.'}
            </Text>
          </BlockStack>
          <Button
            icon={XIcon}
            variant="tertiary"
            accessibilityLabel="Put the setup guide away"
            loading={dismissal.isRunning}
            onClick={() => dismissal.send({ isDismissed: 'yes' })}
          />
        </InlineStack>
      </Box>
      {steps.map((step) => (
        <GuideStep key={step.id} step={step}>
          {actionFor(step, { guide, check })}
        </GuideStep>
      ))}
    </Card>
  );
}

function GuideStep({ step, children }: { step: Step; children: ReactNode }) {
  return (
    <>
      <Divider />
      <Box padding="400">
        <InlineStack gap="300" wrap={false} blockAlign="start">
          <StepMark state={step.state} />
          <BlockStack gap="200">
            <BlockStack gap="050">
              <Text as="h3" variant="headingSm">
                {step.title}
              </Text>
              <Text as="p" tone="subdued">
                {step.text}
              </Text>
            </BlockStack>
            {children}
          </BlockStack>
        </InlineStack>
      </Box>
    </>
  );
}

function StepMark({ state }: { state: Step['state'] }) {
  if (state === 'checking') return <Spinner size="small" accessibilityLabel="Checking" />;

  return (
    <span>
      {state === 'done' ? (
        <Icon source={CheckCircleIcon} tone="success" accessibilityLabel="Done" />
      ) : (
        <ToDoMark />
      )}
    </span>
  );
}

/** Polaris has no plain ring among its icons. */
function ToDoMark() {
  return (
    <>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle
          cx="10"
          cy="10"
          r="6.75"
          fill="none"
          stroke="#8a8a8a"
          strokeWidth="1.5"
          strokeDasharray="3 2.3"
        />
      </svg>
      <Text as="span" visuallyHidden>
        To do
      </Text>
    </>
  );
}

function actionFor(step: Step, { guide, check }: { guide: Guide; check: Command }): ReactNode {
  if (step.id === 'block') {
    return (
      step.state !== 'checking' && (
        <InlineStack>
          <Link url={guide.placeBlockUrl} target="_blank">
            {step.state === 'done' ? 'See it in the theme editor' : 'Add the block in the theme editor'}
          </Link>
        </InlineStack>
      )
    );
  }
  if (step.id === 'workshop') {
    return (
      <InlineStack>
        <Link url="/app/workshop">{step.state === 'done' ? 'See the workshop' : 'Set up the workshop'}</Link>
      </InlineStack>
    );
  }
  if (step.id === 'published') {
    return (
      step.state !== 'done' && (
        <InlineStack>
          <Button url="/app/option-sets">{guide.hasSets ? 'Go to option sets' : 'Make an option set'}</Button>
        </InlineStack>
      )
    );
  }

  return <RouteWords route={guide.route} check={check} />;
}
