import { addressOf, statusOf } from '../../files/stored-file.ts';
import type { StoredFile } from '../../state/stored-files.ts';
import type { World } from '../../state/world.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Context, Fields } from '../context.ts';
import { gid } from '../gid.ts';
import { search, type Searchable } from '../search.ts';
import { sourceOf, type FileSource, type PictureSource } from '../source.ts';
import { orderBy } from './products.ts';

const common = {
  alt: ({ file }) => file.alt,
  createdAt: ({ file }) => file.createdAt,
  updatedAt: ({ file }) => file.updatedAt,
  fileStatus: ({ file, isNew }, _args, { world }) => (isNew ? 'UPLOADED' : statusOf(world, file)),
  fileErrors: ({ file }, _args, { world }) =>
    statusOf(world, file) === 'FAILED' && file.fault !== null ? [{ ...file.fault, details: null }] : [],
  preview: ({ file }, _args, { world }) => ({
    image: imageOf(world, file),
    status: statusOf(world, file),
  }),
} satisfies Fields<FileSource>;

const mediaImage: Fields<FileSource> = {
  id: ({ file }) => gid('MediaImage', file.id),
  ...common,
  status: ({ file, isNew }, _args, { world }) => (isNew ? 'UPLOADED' : statusOf(world, file)),
  mediaContentType: () => 'IMAGE',
  mediaErrors: () => [],
  mediaWarnings: () => [],
  mimeType: ({ file }) => file.mimeType,
  image: ({ file }, _args, { world }) => imageOf(world, file),
  originalSource: ({ file }, _args, { world }) => ({ url: addressOf(world, file), fileSize: sizeOf(file) }),
};

export const fileResolvers = {
  // A product's picture is a MediaImage too: it carries its own values.
  MediaImage: Object.fromEntries(
    Object.entries(mediaImage).map(([name, resolve]) => [
      name,
      (source: FileSource | PictureSource, args: Record<string, unknown>, context: Context) =>
        'picture' in source ? source.picture[name] : resolve(source, args, context),
    ]),
  ),
  GenericFile: {
    id: ({ file }) => gid('GenericFile', file.id),
    ...common,
    mimeType: ({ file }) => file.mimeType,
    originalFileSize: ({ file }) => sizeOf(file),
    url: ({ file }, _args, { world }) => addressOf(world, file),
  } satisfies Fields<FileSource>,
};

function fileSearch(world: World): Searchable<StoredFile> {
  return {
    default: ({ filename }) => ({ words: filename }),
    id: ({ id }) => ({ number: Number(id) }),
    filename: ({ filename }) => ({ text: filename }),
    status: (file) => ({ text: statusOf(world, file) }),
    media_type: ({ kind }) => ({ text: kind === 'MediaImage' ? 'IMAGE' : 'GENERIC_FILE' }),
    created_at: ({ createdAt }) => ({ time: createdAt }),
    updated_at: ({ updatedAt }) => ({ time: updatedAt }),
  };
}

export const fileQueries = {
  files: (_root, args: PageArguments & { query?: string | null; sortKey?: string | null }, { world }) =>
    connect({
      items: search(world.state.files, args.query, fileSearch(world)),
      args,
      id: ({ id }) => id,
      sortBy: orderBy<StoredFile>(
        {
          ID: ({ id }) => Number(id),
          CREATED_AT: ({ createdAt }) => createdAt,
          UPDATED_AT: ({ updatedAt }) => updatedAt,
          FILENAME: ({ filename }) => filename,
        },
        args.sortKey,
      ),
      node: (file) => sourceOf.file(file),
    }),
} satisfies Fields;

function imageOf(world: World, file: StoredFile) {
  const url = addressOf(world, file);
  return url === null || file.size === null
    ? null
    : { id: gid('ImageSource', file.id), url, altText: file.alt, ...file.size };
}

function sizeOf({ content }: StoredFile): number {
  return content === null ? 0 : Buffer.from(content, 'base64').length;
}
