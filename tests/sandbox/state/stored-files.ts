/** A place that `stagedUploadsCreate` gave out, and what was sent there. */
export interface StagedUpload {
  /** "tmp/70001/files/0b…/sketch.png": the place's path, and the form field `key`. */
  key: string;
  resource: string;
  filename: string;
  mimeType: string;
  httpMethod: 'PUT' | 'POST';
  /** What the address carries, so that only who was given it can send. */
  signature: string;
  expiresAt: string;
  /** Base64; null until something was sent. */
  content: string | null;
}

/** A file of the shop's Files page. Its status moves on with the shop's clock: UPLOADED, PROCESSING, then READY or FAILED. */
export interface StoredFile {
  id: string;
  kind: 'MediaImage' | 'GenericFile';
  filename: string;
  mimeType: string;
  alt: string;
  /** Base64; null when the source could not be fetched. */
  content: string | null;
  createdAt: string;
  updatedAt: string;
  /** Known once it was looked at; null for what is no image. */
  size: { width: number; height: number } | null;
  /** Why it fails when it is looked at; null when nothing is wrong. */
  fault: { code: string; message: string } | null;
}
