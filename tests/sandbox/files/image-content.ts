/** What is wrong with bytes that are said to be an image, in Shopify's codes. */
export interface FileFault {
  code: string;
  message: string;
}

export type ReadImage = { size: { width: number; height: number }; fault: null } | { fault: FileFault };

/** Shopify's limits for images. */
const mostBytes = 20 * 1024 * 1024;
const mostPixels = 20_000_000;

const unsupported = { code: 'UNSUPPORTED_IMAGE_FILE_TYPE', message: 'File type is not supported.' };
const broken = { code: 'IMAGE_PROCESSING_FAILURE', message: 'There was a problem processing the image.' };

/** Looks at the bytes, whatever their name or type says: PNG, JPEG, GIF and WebP, whole to their end. */
export function readImage(bytes: Buffer): ReadImage {
  if (bytes.length > mostBytes)
    return { fault: { code: 'INVALID_IMAGE_FILE_SIZE', message: 'Image exceeds 20MB limit.' } };

  const format = formats.find((one) => one.begins(bytes));
  if (format === undefined) return { fault: unsupported };

  const size = format.sizeOf(bytes);
  if (size === null || !format.isWhole(bytes)) return { fault: broken };
  if (size.width * size.height > mostPixels) {
    const message = 'Image resolution exceeds 20 megapixel limit.';
    return { fault: { code: 'INVALID_IMAGE_RESOLUTION', message } };
  }
  return { size, fault: null };
}

interface Format {
  begins(bytes: Buffer): boolean;
  sizeOf(bytes: Buffer): { width: number; height: number } | null;
  isWhole(bytes: Buffer): boolean;
}

const png: Format = {
  begins: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  sizeOf: (bytes) =>
    bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) },
  isWhole: (bytes) => bytes.subarray(-12).includes('IEND'),
};

const jpeg: Format = {
  begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  sizeOf: frameOfJpeg,
  isWhole: (bytes) => bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) > bytes.length - 64,
};

const gif: Format = {
  begins: (bytes) => /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1')),
  sizeOf: (bytes) =>
    bytes.length < 10 ? null : { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) },
  isWhole: (bytes) => bytes.at(-1) === 0x3b,
};

const webp: Format = {
  begins: (bytes) =>
    bytes.subarray(0, 4).equals(Buffer.from('RIFF')) && bytes.subarray(8, 12).equals(Buffer.from('WEBP')),
  sizeOf: sizeOfWebp,
  isWhole: (bytes) => bytes.length >= 8 + bytes.readUInt32LE(4),
};

const formats = [png, jpeg, gif, webp];

/** The dimensions stand in the first start-of-frame segment (C0 to CF but C4, C8 and CC). */
function frameOfJpeg(bytes: Buffer): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function sizeOfWebp(bytes: Buffer): { width: number; height: number } | null {
  const kind = bytes.subarray(12, 16).toString('latin1');
  if (bytes.length < 30) return null;
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L') return null;

  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
