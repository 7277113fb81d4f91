import { fill, type Sentences } from '../sentences.ts';
import { say, show, tellChange } from '../writing.ts';

/** The app's own address on every shop: Shopify's app proxy. */
const ADDRESS = '/apps/atelier/uploads';
const TOO_LARGE = 413;
/** What the app takes of any file, and of a PDF. */
const SERVER_MEGABYTES = 20;
const PDF_MEGABYTES = 5;

/** One file field. The reference is its value as soon as the file is on its way: the sale never waits for it. */
export class FileUpload {
  private readonly root: HTMLElement;
  private readonly sentences: Sentences;
  private readonly input: HTMLInputElement | null;
  private readonly value: HTMLInputElement | null;
  private readonly state: Element | null;
  private readonly sent: HTMLProgressElement | null;
  private file: File | undefined;
  private request: XMLHttpRequest | undefined;

  constructor(root: HTMLElement, sentences: Sentences) {
    this.root = root;
    this.sentences = sentences;
    this.input = root.querySelector('[data-file]');
    this.value = root.querySelector('[data-value]');
    this.state = root.querySelector('[data-file-state]');
    this.sent = root.querySelector('[data-sent]');
  }

  /** Takes the file that was chosen, and drops the one before it. */
  take(): void {
    const file = this.input?.files?.[0];
    if (!file) return;
    const megabytes = this.most(file);
    if (file.size > megabytes * 1e6) {
      this.remove();
      say(this.state, fill(`${this.sentences['heavy']}`, file.name, megabytes));
      return;
    }
    this.request?.abort();
    this.file = file;
    this.setReference(crypto.randomUUID());
    this.send();
  }

  /** Sends the file, or sends it again: twice under one reference is once. */
  send(): void {
    const { file, value } = this;
    if (!file || !value?.value) return;
    const body = new FormData();
    body.set('reference', value.value);
    body.set('file', file);
    const request = new XMLHttpRequest();
    this.request = request;
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (this.sent) this.sent.value = (100 * loaded) / (total || 1);
    });
    request.addEventListener('loadend', () => this.finish(request, file));
    request.open('POST', ADDRESS);
    request.send(body);
    this.draw('uploading', file);
  }

  remove(): void {
    this.request?.abort();
    this.request = undefined;
    this.file = undefined;
    if (this.input) this.input.value = '';
    this.setReference('');
    this.draw('');
  }

  /** Megabytes of a file of this kind. */
  private most({ type }: File): number {
    const megabytes = Number(this.input?.dataset['megabytes']) || SERVER_MEGABYTES;
    return type === 'application/pdf' ? Math.min(megabytes, PDF_MEGABYTES) : megabytes;
  }

  private finish(request: XMLHttpRequest, file: File): void {
    // Aborted, or another file has been chosen since.
    if (request !== this.request) return;
    this.request = undefined;
    if (request.status === TOO_LARGE) {
      this.remove();
      say(this.state, fill(`${this.sentences['heavy']}`, file.name, this.most(file)));
      return;
    }
    this.draw(request.status >= 200 && request.status < 300 ? 'uploaded' : 'failed', file);
  }

  private setReference(reference: string): void {
    if (!this.value || this.value.value === reference) return;
    this.value.value = reference;
    tellChange(this.value);
  }

  /** `key` of a sentence; '' for no file. */
  private draw(key: string, file?: File): void {
    const find = (hook: string): HTMLElement | null => this.root.querySelector(hook);
    say(this.state, key && file ? fill(`${this.sentences[key]}`, file.name) : '');
    show(this.sent, key === 'uploading');
    show(find('[data-remove]'), key !== '');
    show(find('[data-retry]'), key === 'failed');
  }
}
