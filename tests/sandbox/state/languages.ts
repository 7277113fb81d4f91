/** A language of the shop. One is primary; shoppers see the published ones. */
export interface ShopLocale {
  /** "de", "pt-BR" */
  locale: string;
  primary: boolean;
  published: boolean;
}

/** Words of one resource in another language, as `translationsRegister` keeps them. */
export interface Translation {
  /** "gid://shopify/Metafield/90001" */
  resourceId: string;
  /** Of the translatable content: "value" for a metafield. */
  key: string;
  locale: string;
  /** Numeric part of the market's id; null: everywhere. */
  marketId: string | null;
  value: string;
  /** Of the content that was translated: another digest today means that the translation is outdated. */
  digest: string;
  updatedAt: string;
}
