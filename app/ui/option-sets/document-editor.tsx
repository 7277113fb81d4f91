import { BlockStack, Button, Card, InlineStack, Link, TextField } from '@shopify/polaris';
import { useRef, useState } from 'react';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';
import { SaveGuard } from '#app/ui/save-guard.tsx';
import { FindingList } from './finding-list.tsx';

interface DocumentEditorProps {
  /** The text as it was opened or last saved. */
  readonly opened: string;
  readonly fileName: string;
  readonly save: Command;
  /** Sent with the text. */
  readonly fields: Readonly<Record<string, string>>;
  /** Takes the version that somebody else saved meanwhile. */
  readonly onReload?: () => void;
}

/** A JSON document to type, paste or import. What is typed stays until it is saved or discarded, whatever is refused. */
export function DocumentEditor({ opened, fileName, save, fields, onReload }: DocumentEditorProps) {
  const [text, setText] = useState(opened);
  const [submitted, setSubmitted] = useState<string | null>(null);
  const isSaved = save.isDone && submitted === text;
  const { refusal } = save;

  return (
    <>
      <SaveGuard
        isDirty={text !== opened && !isSaved}
        isSaving={save.isRunning}
        onSave={() => {
          setSubmitted(text);
          save.send({ ...fields, text });
        }}
        onDiscard={() => setText(opened)}
      />
      <Card>
        <BlockStack gap="400">
          <RefusalBanner refusal={refusal}>
            <FindingList findings={refusal?.findings ?? []} />
            {refusal?.code === 'changed-meanwhile' && onReload && (
              <InlineStack>
                <Button onClick={onReload}>Discard mine and load the newer version</Button>
              </InlineStack>
            )}
          </RefusalBanner>
          <InlineStack gap="200">
            <FileButton onText={setText} />
            <Button disabled={text.trim() === ''} onClick={() => download(text, fileName)}>
              Export as a file
            </Button>
          </InlineStack>
          <TextField
            label="Option set as JSON"
            multiline={24}
            maxHeight="70vh"
            monospaced
            autoComplete="off"
            spellCheck={false}
            value={text}
            error={refusal?.findings ? refusal.message : false}
            helpText={<Format />}
            onChange={setText}
          />
        </BlockStack>
      </Card>
    </>
  );
}

function Format() {
  return (
    <>
      Amounts are in minor units: 4500 is 45.00 where a currency has two decimals. An editor that knows JSON
      Schema helps with the rest:{' '}
      <Link url="/schemas/option-set-2.json" target="_blank">
        the format of option sets
      </Link>
      .
    </>
  );
}

function FileButton({ onText }: { onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);

  return (
    <>
      <Button onClick={() => input.current?.click()}>Import a file</Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(onText);
          // The same file again, after an edit elsewhere, is a change too.
          target.value = '';
        }}
      />
    </>
  );
}

function download(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
