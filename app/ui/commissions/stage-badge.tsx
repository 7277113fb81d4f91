import { Badge, type BadgeProps } from '@shopify/polaris';
import { type Stage, STAGE_NAMES } from '#app/commissions/stages.ts';

const TONES: Readonly<Partial<Record<Stage, BadgeProps['tone']>>> = {
  making: 'info',
  checking: 'info',
  ready: 'success',
  completed: 'success',
  'on-hold': 'warning',
};

export function StageBadge({ stage }: { stage: Stage }) {
  return <Badge {...(TONES[stage] ? { tone: TONES[stage] } : {})}>{STAGE_NAMES[stage]}</Badge>;
}
