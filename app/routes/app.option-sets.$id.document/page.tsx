import { BlockStack, Card, Page, Text } from '@shopify/polaris';
import { useState } from 'react';
import type { SetFinding } from '#app/options/set-finding.ts';
import { DocumentEditor } from '#app/ui/option-sets/document-editor.tsx';
import { FindingList } from '#app/ui/option-sets/finding-list.tsx';
import type { Command } from '#app/ui/use-command.ts';

interface DocumentPageProps {
  readonly set: {
    readonly id: string;
    readonly name: string;
    readonly revision: number;
    readonly document: string;
    readonly findings: readonly SetFinding[];
  };
  readonly save: Command;
}

export function DocumentPage({ set: { id, name, revision, document, findings }, save }: DocumentPageProps) {
  const [opened, setOpened] = useState({ revision, document });

  // What is typed belongs to the revision that was opened; only our own save moves on from it, never someone else's.
  if (save.isDone && opened.revision !== revision) setOpened({ revision, document });

  return (
    <Page title="Document" subtitle={name} backAction={{ content: name, url: `/app/option-sets/${id}` }}>
      <BlockStack gap="400">
        <DocumentEditor
          key={opened.revision}
          opened={opened.document}
          fileName={name}
          save={save}
          fields={{ revision: String(opened.revision) }}
          onReload={() => setOpened({ revision, document })}
        />
        {findings.length > 0 && (
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                Review of what is saved
              </Text>
              <FindingList findings={findings} />
            </BlockStack>
          </Card>
        )}
      </BlockStack>
    </Page>
  );
}
