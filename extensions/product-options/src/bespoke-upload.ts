import type { Piece } from './engine/piece.ts';
import { FileUpload } from './upload/file-upload.ts';

export interface UploadPart {
  readonly openUploads: typeof openUploads;
}

export interface Uploads {
  /** A file was chosen, or one of the buttons beside it pressed. */
  readonly hear: (target: Element) => void;
}

/** The files of a piece: sent at once, each under a reference of its own, while the shopper goes on. */
export function openUploads({ sentences }: Piece): Uploads {
  const uploads = new Map<Element, FileUpload>();
  return {
    hear(target) {
      const root = target.closest<HTMLElement>('[data-field=file]');
      if (!root) return;
      const upload = uploads.get(root) ?? new FileUpload(root, sentences);
      uploads.set(root, upload);
      if (target.matches('[data-remove]')) upload.remove();
      else if (target.matches('[data-retry]')) upload.send();
      else upload.take();
    },
  };
}
