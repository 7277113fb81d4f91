import { Badge, BlockStack, Card, InlineStack, Link, Text, Thumbnail } from '@shopify/polaris';
import { FileIcon } from '@shopify/polaris-icons';
import type { SentFile } from '#app/commissions/sent-file.ts';

/** Pictures and documents that the customer sent with the piece. Nothing at all for a piece without. */
export function FilesCard({ files }: { files: readonly SentFile[] }) {
  if (files.length === 0) return null;

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Sent by the customer
        </Text>
        {files.map((file) => (
          <FileRow key={file.reference} file={file} />
        ))}
      </BlockStack>
    </Card>
  );
}

function FileRow({ file: { name, isPicture, state } }: { file: SentFile }) {
  if (state.kind === 'missing')
    return (
      <Text as="p">
        A file was chosen and has not arrived: the order did not wait for it. Ask the customer to send it by
        e-mail.
      </Text>
    );

  return (
    <InlineStack gap="300" blockAlign="center" wrap={false}>
      <Thumbnail
        size="small"
        alt=""
        source={state.kind === 'stored' && isPicture ? `${state.url}&width=120` : FileIcon}
      />
      {state.kind === 'stored' ? (
        <Link url={state.url} target="_blank">
          {name}
        </Link>
      ) : (
        <Text as="span">{name}</Text>
      )}
      {state.kind === 'storing' && <Badge tone="info">On its way to Shopify Files</Badge>}
      {state.kind === 'failed' && (
        <BlockStack gap="050">
          <Badge tone="critical">Could not be stored</Badge>
          <Text as="span" tone="subdued">
            {`Shopify says: ${state.why} Ask the customer to send it again.`}
          </Text>
        </BlockStack>
      )}
    </InlineStack>
  );
}
