import { BlockStack, Card, Text } from '@shopify/polaris';
import type { Author } from '#app/commissions/commission.ts';
import type { CommissionFile } from '#app/commissions/commission-file.ts';
import { eventWords } from '#app/commissions/event-words.ts';
import { authorName } from '#app/commissions/meanwhile.ts';
import type { CommissionEvent } from '#app/commissions/timeline.ts';
import type { Command } from '#app/ui/use-command.ts';
import { When } from '#app/ui/when.tsx';
import { NoteForm } from './note-form.tsx';
import styles from './timeline.module.css';
import { writeDay } from './write-day.ts';

interface TimelineProps {
  readonly file: CommissionFile;
  readonly viewer: Author;
  readonly note: Command;
}

/** All that happened to the piece, newest first, with who and when; notes are written here. */
export function Timeline({ file, viewer, note }: TimelineProps) {
  const { events, commission, timezone } = file;
  const ownNotes = events.filter(({ kind, by }) => kind === 'noted' && by === viewer).length;

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Timeline
        </Text>
        {/* A note that was kept makes room for the next; one that was not stays in the field. */}
        <NoteForm key={ownNotes} note={note} revision={commission.revision} />
        <ol className={styles['events']}>
          {events.toReversed().map((event, index) => (
            <li key={events.length - index} className={styles['event']} data-kind={event.kind}>
              <p className={styles['line']}>
                <strong>{authorName(event.by, viewer)}</strong>
                <span className={styles['when']}>
                  <When at={event.at.toISOString()} timezone={timezone} />
                </span>
              </p>
              <Text as="p">{eventWords(event, writeDay)}</Text>
              <Written event={event} />
            </li>
          ))}
        </ol>
      </BlockStack>
    </Card>
  );
}

function Written({ event }: { event: CommissionEvent }) {
  const text = 'text' in event ? event.text : 'reason' in event ? event.reason : '';
  return text === '' ? null : <blockquote className={styles['written']}>{text}</blockquote>;
}
