import { refuseUpload, type UploadRefusal } from './refusal.ts';

export interface SentFile {
  readonly kind: 'sent';
  readonly reference: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form's frame and its small parts; the file itself is measured when it is read. */
const MOST_REQUEST_BYTES = 20_500_000;

/** Reads what a browser sends; what is too large is not read at all. */
export async function readUpload(request: Request): Promise<SentFile | UploadRefusal> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isInteger(length)) return refuseUpload('no-length');
  if (length > MOST_REQUEST_BYTES) return refuseUpload('too-large');

  const form = await request.formData().catch(() => null);
  const [file, reference] = [form?.get('file'), form?.get('reference')];
  if (!(file instanceof File)) return refuseUpload('no-file');
  if (typeof reference !== 'string') return refuseUpload('no-reference');
  return { kind: 'sent', reference, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
