import { Badge } from '@shopify/polaris';
import type { Standing } from '#app/options/standing.ts';

/** Where a set stands with shoppers, in a word or three. */
export function StandingBadge({ standing }: { standing: Standing }) {
  switch (standing.kind) {
    case 'draft':
      return <Badge>Draft</Badge>;
    case 'published':
      return <Badge tone="success">{`Published v${standing.version}`}</Badge>;
    case 'changed':
      return <Badge tone="attention">{`v${standing.version}, changes unpublished`}</Badge>;
    default:
      return <Badge tone="warning">{`Withdrawn, was v${standing.version}`}</Badge>;
  }
}
