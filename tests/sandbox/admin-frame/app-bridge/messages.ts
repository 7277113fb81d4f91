/** What the app's page and the admin around it say to each other by postMessage. Plain data only. */

/** A button or link that the app wants drawn by the admin. */
export interface Action {
  /** Which element in the app's page to press. */
  key: string;
  label: string;
  primary: boolean;
  critical: boolean;
  disabled: boolean;
  loading: boolean;
}

export interface NavigationItem {
  label: string;
  href: string;
}

export interface TitleBar {
  title: string;
  breadcrumb: Action | null;
  actions: Action[];
  menus: { label: string; actions: Action[] }[];
}

export interface SaveBar {
  id: string;
  save: Action | null;
  discard: Action | null;
  confirmsDiscard: boolean;
}

export interface Toast {
  id: string;
  message: string;
  isError: boolean;
  durationMs: number;
  action: string | null;
}

/** What shopify.resourcePicker takes, as far as the stand-in offers it. */
export interface PickerRequest {
  multiple: boolean | number;
  action: 'add' | 'select';
  query: string;
  filter: { variants: boolean; draft: boolean; archived: boolean; query: string };
  selectedIds: string[];
}

export interface ScopesDetail {
  granted: string[];
  required: string[];
  optional: string[];
}

/** Questions of the app's page, with what the admin answers. */
export interface Questions {
  idToken: { asks: null; answers: string };
  user: { asks: null; answers: object };
  extensions: { asks: null; answers: object[] };
  resourcePicker: { asks: PickerRequest; answers: object[] | null };
  'scopes.query': { asks: null; answers: ScopesDetail };
  'scopes.request': {
    asks: string[];
    answers: { result: 'granted-all' | 'declined-all'; detail: ScopesDetail };
  };
  'scopes.revoke': { asks: string[]; answers: { detail: ScopesDetail } };
  leaveConfirmation: { asks: null; answers: boolean };
  discardConfirmation: { asks: null; answers: boolean };
}

/** Things the app's page tells the admin. */
export interface Notices {
  location: { path: string; title: string };
  navigation: NavigationItem[];
  titleBar: TitleBar | null;
  saveBar: SaveBar | null;
  toast: Toast;
  hideToast: string;
  loading: boolean;
  open: { url: string; target: string };
  unknown: string;
}

/** Things the admin tells the app's page. */
export interface Commands {
  navigate: { href: string };
  press: { key: string };
  discard: { id: string };
  toastAction: { id: string };
  toastDismissed: { id: string };
}

export type Question = keyof Questions;
export type Notice = keyof Notices;
export type Command = keyof Commands;
