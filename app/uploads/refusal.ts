/** Why a file was not taken. The block words it in the shopper's language by the code; `message` is for programs and logs. */
export interface UploadRefusal {
  readonly kind: 'refused';
  readonly code: UploadRefusalCode;
  readonly status: 400 | 404 | 409 | 411 | 413 | 415 | 422 | 429;
  readonly message: string;
}

export type UploadRefusalCode =
  | 'no-length'
  | 'no-file'
  | 'no-reference'
  | 'too-large'
  | 'large-pdf'
  | 'not-a-picture'
  | 'damaged'
  | 'another-file'
  | 'too-many'
  | 'no-shop';

const STATUS: Readonly<Record<UploadRefusalCode, UploadRefusal['status']>> = {
  'no-length': 411,
  'no-file': 400,
  'no-reference': 400,
  'too-large': 413,
  'large-pdf': 413,
  'not-a-picture': 415,
  damaged: 422,
  'another-file': 409,
  'too-many': 429,
  'no-shop': 404,
};

const MESSAGES: Readonly<Record<UploadRefusalCode, string>> = {
  'no-length': 'The request does not say how large it is. Send it with a Content-Length.',
  'no-file': 'There is no file in the request. Choose one and send it again.',
  'no-reference': 'The file came without a reference. Load the product page again and send it once more.',
  'too-large': 'The file is too large. Send one of at most 20 MB.',
  'large-pdf': 'The PDF is too large. Send one of at most 5 MB.',
  'not-a-picture': 'This kind of file is not taken. Send a JPEG, PNG, WebP, GIF or AVIF picture, or a PDF.',
  damaged: 'The file cannot be opened. Save it again in the program that it came from and send that.',
  'another-file':
    'Another file was sent under this reference. Load the product page again and send it once more.',
  'too-many': 'The shop has received too many files just now. Wait a few minutes and send it again.',
  'no-shop': 'The shop does not take files at the moment. Order without it and send it by e-mail.',
};

export function refuseUpload(code: UploadRefusalCode): UploadRefusal {
  return { kind: 'refused', code, status: STATUS[code], message: MESSAGES[code] };
}
