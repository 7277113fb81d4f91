import { useState } from 'react';
import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { type Commission, referenceOf } from '#app/commissions/commission.ts';
import { JOURNEY, type JourneyStage, type Stage, STAGE_NAMES } from '#app/commissions/stages.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';
import { MoveMenu } from './move-menu.tsx';
import { StageStepper } from './stage-stepper.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { stayWords } from './write-day.ts';

interface StandingCardProps {
  readonly commission: Commission;
  readonly daysInStage: number;
  readonly move: Command;
}

/** Where the piece stands, and what can be done about that. */
export function StandingCard({ commission, daysInStage, move }: StandingCardProps) {
  const { standing } = commission;
  const [stopping, setStopping] = useState<'on-hold' | 'cancelled' | null>(null);
  const go = (to: Stage | 'work') => {
    if (to === 'on-hold' || to === 'cancelled') return setStopping(to);
    return move.send({ to, seen: String(commission.revision) });
  };

  return (
    <Card>
      <BlockStack gap="500">
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <BlockStack gap="050">
            <Text as="h2" variant="headingMd">
              {STAGE_NAMES[standing.stage]}
              {'returnsTo' in standing && `, from ${STAGE_NAMES[standing.returnsTo]}`}
            </Text>
            <Text as="p" tone="subdued">
              {daysInStage === 0 ? 'Since today' : `For ${stayWords(daysInStage)}`}
            </Text>
          </BlockStack>
          <Actions commission={commission} isRunning={move.isRunning} onGo={go} />
        </InlineStack>
        <RefusalBanner refusal={move.refusal} />
        <StageStepper standing={standing} />
      </BlockStack>
      {stopping !== null && (
        <StopDialog commission={commission} to={stopping} onClose={() => setStopping(null)} />
      )}
    </Card>
  );
}

interface ActionsProps {
  readonly commission: Commission;
  readonly isRunning: boolean;
  readonly onGo: (to: Stage | 'work') => void;
}

function Actions({ commission, isRunning, onGo }: ActionsProps) {
  const { standing, number } = commission;
  if (standing.stage === 'completed' || standing.stage === 'cancelled') {
    return (
      <Button loading={isRunning} onClick={() => onGo('work')}>
        Reopen
      </Button>
    );
  }
  if (standing.stage === 'on-hold') {
    return (
      <InlineStack gap="200" align="start">
        <Button tone="critical" variant="tertiary" onClick={() => onGo('cancelled')}>
          Cancel…
        </Button>
        <Button variant="primary" loading={isRunning} onClick={() => onGo('work')}>
          {`Resume in ${STAGE_NAMES[standing.returnsTo]}`}
        </Button>
      </InlineStack>
    );
  }
  const next = stageAfter(standing.stage);

  return (
    <InlineStack gap="200" align="start">
      <MoveMenu
        reference={referenceOf(number)}
        stage={standing.stage}
        returnsTo={null}
        label="Move to…"
        onMove={onGo}
      />
      <Button onClick={() => onGo('on-hold')}>Put on hold…</Button>
      <Button variant="primary" loading={isRunning} onClick={() => onGo(next)}>
        {next === 'completed' ? 'Complete' : `Move to ${STAGE_NAMES[next]}`}
      </Button>
    </InlineStack>
  );
}

function stageAfter(stage: JourneyStage): JourneyStage {
  return JOURNEY[JOURNEY.indexOf(stage) + 1] ?? 'completed';
}
