import { useState } from 'react';
import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';

const OWN_CODES = ['nothing-written', 'too-long'];

/** What was written stays in the field until it is in the timeline. */
export function NoteForm({ note, revision }: { note: Command; revision: number }) {
  const [text, setText] = useState('');
  const { refusal } = note;
  const isAboutText = refusal !== null && OWN_CODES.includes(refusal.code);

  return (
    <BlockStack gap="200">
      <TextField
        label="Add a note"
        autoComplete="off"
        multiline={2}
        value={text}
        onChange={setText}
        helpText="Only your team sees notes."
        error={isAboutText ? `${refusal.message} ${refusal.mend}` : undefined}
      />
      <RefusalBanner refusal={isAboutText ? null : refusal} />
      <InlineStack align="end">
        <Button loading={note.isRunning} onClick={() => note.send({ text, seen: String(revision) })}>
          Add note
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
