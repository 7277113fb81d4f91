/** What translating takes of a shop. No merchant is asked for these before one has words to translate. */
export const TRANSLATION_SCOPES = ['write_translations', 'read_locales'] as const;
