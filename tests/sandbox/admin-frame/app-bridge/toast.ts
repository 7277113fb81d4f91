import { obey, tell } from './host.ts';
import { strict } from './strict.ts';

interface ToastOptions {
  duration?: number;
  isError?: boolean;
  action?: string;
  onAction?: () => void;
  onDismiss?: () => void;
}

const shown = new Map<string, ToastOptions>();
let lastId = 0;

obey('toastAction', ({ id }) => shown.get(id)?.onAction?.());
obey('toastDismissed', ({ id }) => {
  shown.get(id)?.onDismiss?.();
  shown.delete(id);
});

/** shopify.toast */
export const toast = strict('shopify.toast', {
  show(message: string, options: ToastOptions = {}): string {
    const id = `toast-${(lastId += 1)}`;
    shown.set(id, options);
    tell('toast', {
      id,
      message,
      isError: options.isError ?? false,
      durationMs: options.duration ?? 5000,
      action: options.action ?? null,
    });
    return id;
  },
  hide: (id: string) => tell('hideToast', id),
});
