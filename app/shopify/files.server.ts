import type { AdminClient } from './admin-api.server.ts';
import { ShopifyOutage } from './outage.ts';
import { refuseOn } from './user-errors.ts';

export interface NewFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FileState =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'working' }
  /** `why` in Shopify's words. */
  | { readonly kind: 'failed'; readonly why: string };

const SENDING_MS = 60_000;

/**
 * Puts bytes where Shopify can fetch them. Answers the address to create the file from.
 * @throws ShopifyRefusal when no place is given, ShopifyOutage when the place does not take them.
 */
export async function stageFile(admin: AdminClient, { name, type, bytes }: NewFile): Promise<string> {
  const { stagedUploadsCreate } = await admin.run(
    `#graphql
      mutation StageFile($input: [StagedUploadInput!]!) {
        stagedUploadsCreate(input: $input) {
          stagedTargets {
            url
            resourceUrl
            parameters {
              name
              value
            }
          }
          userErrors {
            field
            message
          }
        }
      }
    `,
    {
      input: [
        { filename: name, mimeType: type, resource: isPicture(type) ? 'IMAGE' : 'FILE', httpMethod: 'PUT' },
      ],
    },
  );
  refuseOn(stagedUploadsCreate?.userErrors, 'A file could not be sent');
  const [target] = stagedUploadsCreate?.stagedTargets ?? [];
  if (!target?.url || !target.resourceUrl) throw new ShopifyOutage('Shopify named no place for a file.');

  const headers = new Headers(
    target.parameters.map(({ name: key, value }) => [key.replaceAll('_', '-'), value]),
  );
  headers.set('Content-Type', type);
  await send(target.url, { headers, bytes });
  return target.resourceUrl;
}

async function send(
  url: string,
  { headers, bytes }: { headers: Headers; bytes: NewFile['bytes'] },
): Promise<void> {
  const signal = AbortSignal.timeout(SENDING_MS);
  try {
    const answer = await fetch(url, { method: 'PUT', headers, body: bytes, signal });
    if (answer.ok) return;
    throw new ShopifyOutage(`The place for a file answered ${answer.status}.`);
  } catch (cause) {
    if (cause instanceof ShopifyOutage) throw cause;
    throw new ShopifyOutage('A file could not be sent.', { cause });
  }
}

/** Creates a file in Shopify Files from a staged address; its gid. Its name is its description too, by which `findFile` knows it. @throws ShopifyRefusal */
export async function createFile(
  admin: AdminClient,
  { address, type, name }: { address: string; type: string; name: string },
): Promise<string> {
  const { fileCreate } = await admin.run(
    `#graphql
      mutation CreateFile($files: [FileCreateInput!]!) {
        fileCreate(files: $files) {
          files {
            id
          }
          userErrors {
            field
            message
          }
        }
      }
    `,
    {
      files: [
        {
          originalSource: address,
          filename: name,
          alt: name,
          contentType: isPicture(type) ? 'IMAGE' : 'FILE',
          duplicateResolutionMode: 'APPEND_UUID',
        },
      ],
    },
  );
  refuseOn(fileCreate?.userErrors, 'A file could not be kept');
  const id = fileCreate?.files?.[0]?.id;
  if (!id) throw new ShopifyOutage('Shopify kept a file without saying which.');

  return id;
}

/** The gid of a file that was created under a name; null when there is none. A search finds names that are merely alike. */
export async function findFile(admin: AdminClient, name: string): Promise<string | null> {
  const { files } = await admin.run(
    `#graphql
      query FindFile($query: String!) {
        files(first: 10, query: $query) {
          nodes {
            id
            alt
          }
        }
      }
    `,
    { query: `filename:"${name}"` },
  );
  return files.nodes.find(({ alt }) => alt === name)?.id ?? null;
}

/** How far Shopify is with a file. */
export async function readFile(admin: AdminClient, id: string): Promise<FileState> {
  const { node } = await admin.run(
    `#graphql
      query FileState($id: ID!) {
        node(id: $id) {
          kind: __typename
          ... on MediaImage {
            fileStatus
            fileErrors {
              message
            }
            image {
              url
            }
          }
          ... on GenericFile {
            fileStatus
            fileErrors {
              message
            }
            url
          }
        }
      }
    `,
    { id },
  );
  if (node?.kind !== 'MediaImage' && node?.kind !== 'GenericFile')
    return { kind: 'failed', why: 'The file is no longer in Shopify Files.' };

  const url = node.kind === 'MediaImage' ? node.image?.url : node.url;
  if (node.fileStatus === 'FAILED')
    return { kind: 'failed', why: node.fileErrors[0]?.message ?? 'Shopify could not use the file.' };
  return node.fileStatus === 'READY' && url ? { kind: 'ready', url } : { kind: 'working' };
}

/** Deletes a file by its gid; one that Shopify does not have is what was wanted. @throws ShopifyRefusal */
export async function deleteFile(admin: AdminClient, id: string): Promise<void> {
  const { fileDelete } = await admin.run(
    `#graphql
      mutation DeleteFile($fileIds: [ID!]!) {
        fileDelete(fileIds: $fileIds) {
          userErrors {
            code
            field
            message
          }
        }
      }
    `,
    { fileIds: [id] },
  );
  const errors = (fileDelete?.userErrors ?? []).filter(({ code }) => code !== 'FILE_DOES_NOT_EXIST');
  refuseOn(errors, 'A file could not be deleted');
}

function isPicture(type: string): boolean {
  return type.startsWith('image/');
}
