import { Badge, type BadgeProps } from '@shopify/polaris';
import { AlertTriangleIcon, CalendarIcon, ClockIcon } from '@shopify/polaris-icons';
import { type Urgency, urgencyOf } from '#app/commissions/calendar.ts';
import type { Day } from '#app/commissions/commission.ts';
import { dueWords } from './write-day.ts';

const LOOKS: Readonly<Record<Urgency, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  overdue: { tone: 'critical', icon: AlertTriangleIcon },
  today: { tone: 'warning', icon: ClockIcon },
  soon: { tone: 'attention', icon: CalendarIcon },
  later: { icon: CalendarIcon },
};

/** When a piece is promised for, in words, with an icon and a colour that say no more than the words. */
export function DueBadge({ dueOn, today }: { dueOn: Day; today: Day }) {
  return <Badge {...LOOKS[urgencyOf(dueOn, today)]}>{dueWords(dueOn, today)}</Badge>;
}
