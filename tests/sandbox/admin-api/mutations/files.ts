import { stageUpload } from '../../files/staged-uploads.ts';
import { createFile, freeName } from '../../files/stored-file.ts';
import type { StagedUpload } from '../../state/stored-files.ts';
import type { World } from '../../state/world.ts';
import type { Fields } from '../context.ts';
import { parseGid } from '../gid.ts';
import { sourceOf } from '../source.ts';
import { userError, type UserError } from '../user-error.ts';

type StageInput = {
  resource: string;
  filename: string;
  mimeType: string;
  httpMethod?: StagedUpload['httpMethod'] | null;
  fileSize?: string | null;
};
type FileInput = {
  originalSource: string;
  filename?: string | null;
  contentType?: string | null;
  alt?: string | null;
  duplicateResolutionMode?: string | null;
};

const longestAlt = 512;

export const fileMutations = {
  stagedUploadsCreate: (_root, { input }: { input: StageInput[] }, { world }) => {
    const answers = input.map((one, index) => stage(world, one, index));
    return {
      stagedTargets: answers.map(({ target }) => target),
      userErrors: answers.flatMap(({ error }) => (error === null ? [] : [error])),
    };
  },
  fileCreate: (_root, { files }: { files: FileInput[] }, { world }) => {
    const userErrors = files.flatMap((file, index) => faultsOf(world, file, index));
    if (userErrors.length > 0) return { files: [], userErrors };

    const created = files.map((file) => {
      const filename = file.filename ?? nameIn(file.originalSource);
      return createFile(world, {
        source: file.originalSource,
        filename: replaces(world, file, filename) ? filename : freeName(world, filename),
        kind: kindOf(file, filename),
        alt: file.alt ?? '',
      });
    });
    return { files: created.map((file) => sourceOf.file(file, true)), userErrors: [] };
  },
  fileDelete: (_root, { fileIds }: { fileIds: string[] }, { world }) => {
    const ids = fileIds.map((id) => parseGid(id)?.id ?? '');
    const missing = fileIds.filter((_, index) => !world.state.files.some(({ id }) => id === ids[index]));
    if (missing.length > 0) {
      const message = `File ids ${missing.join(',')} do not exist.`;
      return { deletedFileIds: null, userErrors: [userError(['fileIds'], message, 'FILE_DOES_NOT_EXIST')] };
    }
    world.state.files = world.state.files.filter(({ id }) => !ids.includes(id));
    world.changed();
    return { deletedFileIds: fileIds, userErrors: [] };
  },
} satisfies Fields;

/** Every refusal as recorded. @throws Error for a resource that the sandbox was not taught. */
function stage(
  world: World,
  { resource, filename, mimeType, httpMethod, fileSize }: StageInput,
  index: number,
) {
  const refused = (part: string, message: string) => ({
    target: { url: null, resourceUrl: null, parameters: [] },
    error: userError(['input', String(index), part], message),
  });
  const needsSize = { VIDEO: 'video', MODEL_3D: '3D model' }[resource];
  if (needsSize !== undefined && !fileSize)
    return refused('fileSize', `file size is required for ${needsSize} resources`);
  if (resource === 'IMAGE' && !mimeType.startsWith('image/'))
    return refused('mimeType', `${filename}: (${mimeType}) is not a recognized format`);
  if (resource !== 'IMAGE' && resource !== 'FILE') throw new Error(`The sandbox shop stages no ${resource}.`);

  const target = stageUpload(world, { resource, filename, mimeType, httpMethod: httpMethod ?? 'PUT' });
  return { target, error: null };
}

function faultsOf({ state }: World, file: FileInput, index: number): UserError[] {
  const fail = (part: string, message: string, code: string) => [
    userError(['files', String(index), part], message, code),
  ];
  const filename = file.filename ?? nameIn(file.originalSource);
  const isTaken = state.files.some((one) => one.filename === filename);
  if (!/^https?:\/\//.test(file.originalSource))
    return fail('originalSource', 'File URL is invalid', 'INVALID_IMAGE_SOURCE_URL');
  if (file.filename && endingOf(file.filename) !== endingOf(nameIn(file.originalSource))) {
    const message = 'Provided filename extension must match original source.';
    return fail('filename', message, 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE');
  }
  if ((file.alt ?? '').length > longestAlt)
    return fail(
      'alt',
      `The alt value exceeds the maximum limit of ${longestAlt} characters.`,
      'ALT_VALUE_LIMIT_EXCEEDED',
    );
  if (file.duplicateResolutionMode === 'RAISE_ERROR' && isTaken)
    return fail('filename', 'A file with this filename already exists.', 'FILENAME_ALREADY_EXISTS');

  return [];
}

/** REPLACE takes the place of the file of that name. */
function replaces(world: World, { duplicateResolutionMode }: FileInput, filename: string): boolean {
  if (duplicateResolutionMode !== 'REPLACE') return false;

  world.state.files = world.state.files.filter((file) => file.filename !== filename);
  return true;
}

function kindOf({ contentType }: FileInput, filename: string): 'MediaImage' | 'GenericFile' {
  if (contentType === 'IMAGE') return 'MediaImage';
  if (contentType === 'FILE') return 'GenericFile';
  if (contentType) throw new Error(`The sandbox shop keeps no ${contentType}.`);

  return /\.(png|jpe?g|gif|webp|heic)$/i.test(filename) ? 'MediaImage' : 'GenericFile';
}

function nameIn(source: string): string {
  return decodeURIComponent(source.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
}

function endingOf(name: string): string {
  const ending = (/\.(\w+)$/.exec(name)?.[1] ?? '').toLowerCase();
  return ending === 'jpg' ? 'jpeg' : ending;
}
