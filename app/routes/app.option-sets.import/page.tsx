import { Page } from '@shopify/polaris';
import { DocumentEditor } from '#app/ui/option-sets/document-editor.tsx';
import type { Command } from '#app/ui/use-command.ts';

export function ImportPage({ save }: { save: Command }) {
  return (
    <Page
      title="Import a document"
      subtitle="Paste an option set that was written or exported as JSON. It becomes a draft; nothing is published."
      backAction={{ content: 'Option sets', url: '/app/option-sets' }}
    >
      <DocumentEditor opened="" fileName="option-set" save={save} fields={{}} />
    </Page>
  );
}
