/* eslint-disable eslint-comments/disable-enable-pair */
/* eslint-disable eslint-comments/no-unlimited-disable */
/* eslint-disable */
// Written by `npm run codegen`.
type InputMaybe<T> = T | null;
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
type Scalars = {
  Boolean: { input: boolean; output: boolean };
  DateTime: { input: string; output: string };
  Decimal: { input: string; output: string };
  Float: { input: number; output: number };
  ID: { input: string; output: string };
  Int: { input: number; output: number };
  Money: { input: string; output: string };
  String: { input: string; output: string };
  UnsignedInt64: { input: string; output: string };
  URL: { input: string; output: string };
};
type CartTransformCreateUserErrorCode = 'CUSTOM_APP_FUNCTION_NOT_ELIGIBLE' | 'FUNCTION_ALREADY_REGISTERED' | 'FUNCTION_DOES_NOT_IMPLEMENT' | 'FUNCTION_NOT_FOUND' | 'INPUT_INVALID' | 'INVALID_METAFIELDS' | 'MAXIMUM_CART_TRANSFORMS' | 'MISSING_FUNCTION_IDENTIFIER' | 'MULTIPLE_FUNCTION_IDENTIFIERS';
type CartTransformDeleteUserErrorCode = 'NOT_FOUND' | 'UNAUTHORIZED_APP_SCOPE';
type CombinedListingsRole = 'CHILD' | 'PARENT';
type CountryCode = 'AC' | 'AD' | 'AE' | 'AF' | 'AG' | 'AI' | 'AL' | 'AM' | 'AN' | 'AO' | 'AR' | 'AT' | 'AU' | 'AW' | 'AX' | 'AZ' | 'BA' | 'BB' | 'BD' | 'BE' | 'BF' | 'BG' | 'BH' | 'BI' | 'BJ' | 'BL' | 'BM' | 'BN' | 'BO' | 'BQ' | 'BR' | 'BS' | 'BT' | 'BV' | 'BW' | 'BY' | 'BZ' | 'CA' | 'CC' | 'CD' | 'CF' | 'CG' | 'CH' | 'CI' | 'CK' | 'CL' | 'CM' | 'CN' | 'CO' | 'CR' | 'CU' | 'CV' | 'CW' | 'CX' | 'CY' | 'CZ' | 'DE' | 'DJ' | 'DK' | 'DM' | 'DO' | 'DZ' | 'EC' | 'EE' | 'EG' | 'EH' | 'ER' | 'ES' | 'ET' | 'FI' | 'FJ' | 'FK' | 'FO' | 'FR' | 'GA' | 'GB' | 'GD' | 'GE' | 'GF' | 'GG' | 'GH' | 'GI' | 'GL' | 'GM' | 'GN' | 'GP' | 'GQ' | 'GR' | 'GS' | 'GT' | 'GW' | 'GY' | 'HK' | 'HM' | 'HN' | 'HR' | 'HT' | 'HU' | 'ID' | 'IE' | 'IL' | 'IM' | 'IN' | 'IO' | 'IQ' | 'IR' | 'IS' | 'IT' | 'JE' | 'JM' | 'JO' | 'JP' | 'KE' | 'KG' | 'KH' | 'KI' | 'KM' | 'KN' | 'KP' | 'KR' | 'KW' | 'KY' | 'KZ' | 'LA' | 'LB' | 'LC' | 'LI' | 'LK' | 'LR' | 'LS' | 'LT' | 'LU' | 'LV' | 'LY' | 'MA' | 'MC' | 'MD' | 'ME' | 'MF' | 'MG' | 'MK' | 'ML' | 'MM' | 'MN' | 'MO' | 'MQ' | 'MR' | 'MS' | 'MT' | 'MU' | 'MV' | 'MW' | 'MX' | 'MY' | 'MZ' | 'NA' | 'NC' | 'NE' | 'NF' | 'NG' | 'NI' | 'NL' | 'NO' | 'NP' | 'NR' | 'NU' | 'NZ' | 'OM' | 'PA' | 'PE' | 'PF' | 'PG' | 'PH' | 'PK' | 'PL' | 'PM' | 'PN' | 'PS' | 'PT' | 'PY' | 'QA' | 'RE' | 'RO' | 'RS' | 'RU' | 'RW' | 'SA' | 'SB' | 'SC' | 'SD' | 'SE' | 'SG' | 'SH' | 'SI' | 'SJ' | 'SK' | 'SL' | 'SM' | 'SN' | 'SO' | 'SR' | 'SS' | 'ST' | 'SV' | 'SX' | 'SY' | 'SZ' | 'TA' | 'TC' | 'TD' | 'TF' | 'TG' | 'TH' | 'TJ' | 'TK' | 'TL' | 'TM' | 'TN' | 'TO' | 'TR' | 'TT' | 'TV' | 'TW' | 'TZ' | 'UA' | 'UG' | 'UM' | 'US' | 'UY' | 'UZ' | 'VA' | 'VC' | 'VE' | 'VG' | 'VN' | 'VU' | 'WF' | 'WS' | 'XK' | 'YE' | 'YT' | 'ZA' | 'ZM' | 'ZW' | 'ZZ';
type CurrencyCode = 'AED' | 'AFN' | 'ALL' | 'AMD' | 'ANG' | 'AOA' | 'ARS' | 'AUD' | 'AWG' | 'AZN' | 'BAM' | 'BBD' | 'BDT' | 'BGN' | 'BHD' | 'BIF' | 'BMD' | 'BND' | 'BOB' | 'BRL' | 'BSD' | 'BTN' | 'BWP' | 'BYN' | 'BYR' | 'BZD' | 'CAD' | 'CDF' | 'CHF' | 'CLP' | 'CNY' | 'COP' | 'CRC' | 'CVE' | 'CZK' | 'DJF' | 'DKK' | 'DOP' | 'DZD' | 'EGP' | 'ERN' | 'ETB' | 'EUR' | 'FJD' | 'FKP' | 'GBP' | 'GEL' | 'GHS' | 'GIP' | 'GMD' | 'GNF' | 'GTQ' | 'GYD' | 'HKD' | 'HNL' | 'HRK' | 'HTG' | 'HUF' | 'IDR' | 'ILS' | 'INR' | 'IQD' | 'IRR' | 'ISK' | 'JEP' | 'JMD' | 'JOD' | 'JPY' | 'KES' | 'KGS' | 'KHR' | 'KID' | 'KMF' | 'KRW' | 'KWD' | 'KYD' | 'KZT' | 'LAK' | 'LBP' | 'LKR' | 'LRD' | 'LSL' | 'LTL' | 'LVL' | 'LYD' | 'MAD' | 'MDL' | 'MGA' | 'MKD' | 'MMK' | 'MNT' | 'MOP' | 'MRU' | 'MUR' | 'MVR' | 'MWK' | 'MXN' | 'MYR' | 'MZN' | 'NAD' | 'NGN' | 'NIO' | 'NOK' | 'NPR' | 'NZD' | 'OMR' | 'PAB' | 'PEN' | 'PGK' | 'PHP' | 'PKR' | 'PLN' | 'PYG' | 'QAR' | 'RON' | 'RSD' | 'RUB' | 'RWF' | 'SAR' | 'SBD' | 'SCR' | 'SDG' | 'SEK' | 'SGD' | 'SHP' | 'SLL' | 'SOS' | 'SRD' | 'SSP' | 'STD' | 'STN' | 'SYP' | 'SZL' | 'THB' | 'TJS' | 'TMT' | 'TND' | 'TOP' | 'TRY' | 'TTD' | 'TWD' | 'TZS' | 'UAH' | 'UGX' | 'USD' | 'USDC' | 'UYU' | 'UZS' | 'VED' | 'VEF' | 'VES' | 'VND' | 'VUV' | 'WST' | 'XAF' | 'XCD' | 'XOF' | 'XPF' | 'XXX' | 'YER' | 'ZAR' | 'ZMW';
type FileContentType = 'EXTERNAL_VIDEO' | 'FILE' | 'IMAGE' | 'MODEL_3D' | 'VIDEO';
type FileCreateInputDuplicateResolutionMode = 'APPEND_UUID' | 'RAISE_ERROR' | 'REPLACE';
type FilesErrorCode = 'ALT_VALUE_LIMIT_EXCEEDED' | 'BLANK_SEARCH' | 'FILENAME_ALREADY_EXISTS' | 'FILE_DOES_NOT_EXIST' | 'FILE_LOCKED' | 'INVALID' | 'INVALID_DUPLICATE_MODE_FOR_TYPE' | 'INVALID_DUPLICATE_RESOLUTION_MODE' | 'INVALID_FAILED_MEDIA_STATE' | 'INVALID_FILENAME' | 'INVALID_FILENAME_EXTENSION' | 'INVALID_IMAGE_SOURCE_URL' | 'INVALID_QUERY' | 'MEDIA_CANNOT_BE_MODIFIED' | 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE' | 'MISSING_ARGUMENTS' | 'MISSING_FILENAME_FOR_DUPLICATE_MODE_REPLACE' | 'NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED' | 'NON_READY_STATE' | 'PRODUCT_MEDIA_LIMIT_EXCEEDED' | 'PRODUCT_SUSPENDED' | 'REFERENCE_TARGET_DOES_NOT_EXIST' | 'TOO_MANY_ARGUMENTS' | 'TOO_MANY_FILE_REFERENCE' | 'UNACCEPTABLE_ASSET' | 'UNACCEPTABLE_TRIAL_ASSET' | 'UNACCEPTABLE_UNVERIFIED_TRIAL_ASSET' | 'UNSUPPORTED_FILE_REFERENCE' | 'UNSUPPORTED_MEDIA_TYPE_FOR_FILENAME_UPDATE';
type FileStatus = 'FAILED' | 'PROCESSING' | 'READY' | 'UPLOADED';
type FulfillmentHoldReason = 'AWAITING_PAYMENT' | 'AWAITING_RETURN_ITEMS' | 'HIGH_RISK_OF_FRAUD' | 'INCORRECT_ADDRESS' | 'INVENTORY_OUT_OF_STOCK' | 'ONLINE_STORE_POST_PURCHASE_CROSS_SELL' | 'OTHER' | 'UNKNOWN_DELIVERY_DATE';
type FulfillmentOrderAction = 'CANCEL_FULFILLMENT_ORDER' | 'CREATE_FULFILLMENT' | 'EXTERNAL' | 'HOLD' | 'MARK_AS_OPEN' | 'MERGE' | 'MOVE' | 'RELEASE_HOLD' | 'REPORT_PROGRESS' | 'REQUEST_CANCELLATION' | 'REQUEST_FULFILLMENT' | 'SPLIT';
type FulfillmentOrderHoldUserErrorCode = 'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS' | 'DUPLICATE_FULFILLMENT_HOLD_HANDLE' | 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED' | 'FULFILLMENT_ORDER_NOT_FOUND' | 'FULFILLMENT_ORDER_NOT_SPLITTABLE' | 'GREATER_THAN_ZERO' | 'INVALID_LINE_ITEM_QUANTITY' | 'TAKEN';
type FulfillmentOrderReleaseHoldUserErrorCode = 'FULFILLMENT_ORDER_NOT_FOUND' | 'INVALID_ACCESS';
type FulfillmentOrderStatus = 'CANCELLED' | 'CLOSED' | 'INCOMPLETE' | 'IN_PROGRESS' | 'ON_HOLD' | 'OPEN' | 'SCHEDULED';
type OrderCancelReason = 'CUSTOMER' | 'DECLINED' | 'FRAUD' | 'INVENTORY' | 'OTHER' | 'STAFF';
type ProductSetUserErrorCode = 'CANNOT_COMBINE_LINKED_AND_NONLINKED_OPTION_VALUES' | 'CAPABILITY_VIOLATION' | 'DUPLICATED_METAFIELD_VALUE' | 'DUPLICATED_OPTION_NAME' | 'DUPLICATED_OPTION_VALUE' | 'DUPLICATED_VALUE' | 'DUPLICATE_LINKED_OPTION' | 'GENERIC_ERROR' | 'GIFT_CARDS_NOT_ACTIVATED' | 'GIFT_CARD_ATTRIBUTE_CANNOT_BE_CHANGED' | 'HANDLE_NOT_UNIQUE' | 'ID_NOT_ALLOWED' | 'INPUT_MISMATCH' | 'INVALID_INPUT' | 'INVALID_METAFIELD' | 'INVALID_METAFIELD_VALUE_FOR_LINKED_OPTION' | 'INVALID_PRODUCT' | 'INVALID_VARIANT' | 'INVENTORY_QUANTITIES_LIMIT_EXCEEDED' | 'JOB_ERROR' | 'LINKED_METAFIELD_DEFINITION_NOT_FOUND' | 'LINKED_OPTIONS_NOT_SUPPORTED_FOR_SHOP' | 'METAFIELD_MISMATCH' | 'MISSING_FIELD_REQUIRED' | 'NOT_FOUND' | 'OPTIONS_OVER_LIMIT' | 'OPTION_DOES_NOT_EXIST' | 'OPTION_VALUES_MISSING' | 'OPTION_VALUES_OVER_LIMIT' | 'OPTION_VALUE_DOES_NOT_EXIST' | 'PRODUCT_DOES_NOT_EXIST' | 'PRODUCT_OPTIONS_INPUT_MISSING' | 'PRODUCT_SUSPENDED' | 'PRODUCT_VARIANT_DOES_NOT_EXIST' | 'VARIANTS_INPUT_MISSING' | 'VARIANTS_OVER_LIMIT';
type ProductStatus = 'ACTIVE' | 'ARCHIVED' | 'DRAFT' | 'UNLISTED';
type ProductVariantInventoryPolicy = 'CONTINUE' | 'DENY';
type StagedUploadHttpMethodType = 'POST' | 'PUT';
type StagedUploadTargetGenerateUploadResource = 'BULK_MUTATION_VARIABLES' | 'COLLECTION_IMAGE' | 'DISPUTE_FILE_UPLOAD' | 'FILE' | 'IMAGE' | 'MODEL_3D' | 'PRODUCT_IMAGE' | 'RETURN_LABEL' | 'SHOP_IMAGE' | 'URL_REDIRECT_IMPORT' | 'VIDEO';
type TranslationErrorCode = 'BLANK' | 'FAILS_RESOURCE_VALIDATION' | 'INVALID' | 'INVALID_CODE' | 'INVALID_FORMAT' | 'INVALID_KEY_FOR_MODEL' | 'INVALID_LOCALE_FOR_MARKET' | 'INVALID_LOCALE_FOR_SHOP' | 'INVALID_MARKET_LOCALIZABLE_CONTENT' | 'INVALID_TRANSLATABLE_CONTENT' | 'INVALID_VALUE_FOR_HANDLE_TRANSLATION' | 'MARKET_CUSTOM_CONTENT_NOT_ALLOWED' | 'MARKET_DOES_NOT_EXIST' | 'MARKET_LOCALE_CREATION_FAILED' | 'RESOURCE_NOT_FOUND' | 'RESOURCE_NOT_MARKET_CUSTOMIZABLE' | 'RESOURCE_NOT_TRANSLATABLE' | 'TOO_MANY_KEYS_FOR_RESOURCE';
type UnitPriceMeasurementMeasuredUnit = 'CL' | 'CM' | 'FLOZ' | 'FT' | 'FT2' | 'G' | 'GAL' | 'IN' | 'ITEM' | 'KG' | 'L' | 'LB' | 'M' | 'M2' | 'M3' | 'MG' | 'ML' | 'MM' | 'OZ' | 'PT' | 'QT' | 'UNKNOWN' | 'YD';
type ValidationUserErrorCode = 'APP_NOT_AUTHORIZED' | 'BLANK' | 'CAPABILITY_VIOLATION' | 'CUSTOM_APP_FUNCTION_NOT_ELIGIBLE' | 'DISALLOWED_OWNER_TYPE' | 'FUNCTION_DOES_NOT_IMPLEMENT' | 'FUNCTION_NOT_FOUND' | 'FUNCTION_PENDING_DELETION' | 'INCLUSION' | 'INTERNAL_ERROR' | 'INVALID' | 'INVALID_TYPE' | 'INVALID_VALUE' | 'MAX_VALIDATIONS_ACTIVATED' | 'MISSING_FUNCTION_IDENTIFIER' | 'MULTIPLE_FUNCTION_IDENTIFIERS' | 'NOT_FOUND' | 'PRESENT' | 'PUBLIC_APP_NOT_ALLOWED' | 'TAKEN' | 'TOO_LONG' | 'TOO_SHORT' | 'UNSTRUCTURED_RESERVED_NAMESPACE';
type WeightUnit = 'GRAMS' | 'KILOGRAMS' | 'OUNCES' | 'POUNDS';
type CountryHarmonizedSystemCodeInput = {
  countryCode?: CountryCode | null;
  harmonizedSystemCode: Scalars['String']['input'];
};
type FileCreateInput = {
  alt?: Scalars['String']['input'] | null;
  contentType?: FileContentType | null;
  duplicateResolutionMode?: FileCreateInputDuplicateResolutionMode | null;
  filename?: Scalars['String']['input'] | null;
  originalSource: Scalars['String']['input'];
};
type FileSetInput = {
  alt?: Scalars['String']['input'] | null;
  contentType?: FileContentType | null;
  duplicateResolutionMode?: FileCreateInputDuplicateResolutionMode | null;
  filename?: Scalars['String']['input'] | null;
  id?: Scalars['ID']['input'] | null;
  originalSource?: Scalars['String']['input'] | null;
};
type FulfillmentOrderHoldInput = {
  externalId?: Scalars['String']['input'] | null;
  fulfillmentOrderLineItems?: Array<FulfillmentOrderLineItemInput> | null;
  handle?: Scalars['String']['input'] | null;
  notifyMerchant?: Scalars['Boolean']['input'] | null;
  reason: FulfillmentHoldReason;
  reasonNotes?: Scalars['String']['input'] | null;
};
type FulfillmentOrderLineItemInput = {
  id: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};
type InventoryItemInput = {
  cost?: Scalars['Decimal']['input'] | null;
  countryCodeOfOrigin?: CountryCode | null;
  countryHarmonizedSystemCodes?: Array<CountryHarmonizedSystemCodeInput> | null;
  harmonizedSystemCode?: Scalars['String']['input'] | null;
  measurement?: InventoryItemMeasurementInput | null;
  provinceCodeOfOrigin?: Scalars['String']['input'] | null;
  requiresShipping?: Scalars['Boolean']['input'] | null;
  sku?: Scalars['String']['input'] | null;
  tracked?: Scalars['Boolean']['input'] | null;
};
type InventoryItemMeasurementInput = {
  shippingPackageId?: Scalars['ID']['input'] | null;
  weight?: WeightInput | null;
};
type LinkedMetafieldCreateInput = {
  key: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
  values?: Array<Scalars['String']['input']> | null;
};
type MetafieldIdentifierInput = {
  key: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
  ownerId: Scalars['ID']['input'];
};
type MetafieldInput = {
  id?: Scalars['ID']['input'] | null;
  key?: Scalars['String']['input'] | null;
  namespace?: Scalars['String']['input'] | null;
  type?: Scalars['String']['input'] | null;
  value?: Scalars['String']['input'] | null;
};
type MetafieldsSetInput = {
  compareDigest?: Scalars['String']['input'] | null;
  key: Scalars['String']['input'];
  namespace?: Scalars['String']['input'] | null;
  ownerId: Scalars['ID']['input'];
  type?: Scalars['String']['input'] | null;
  value: Scalars['String']['input'];
};
type OptionSetInput = {
  id?: Scalars['ID']['input'] | null;
  linkedMetafield?: LinkedMetafieldCreateInput | null;
  name?: Scalars['String']['input'] | null;
  position?: Scalars['Int']['input'] | null;
  values?: Array<OptionValueSetInput> | null;
};
type OptionValueSetInput = {
  id?: Scalars['ID']['input'] | null;
  name?: Scalars['String']['input'] | null;
};
type ProductClaimOwnershipInput = {
  bundles?: Scalars['Boolean']['input'] | null;
};
type ProductIdentifierInput = {
  customId?: UniqueMetafieldValueInput | null;
  handle?: Scalars['String']['input'] | null;
  id?: Scalars['ID']['input'] | null;
};
type ProductSetIdentifiers = {
  customId?: UniqueMetafieldValueInput | null;
  handle?: Scalars['String']['input'] | null;
  id?: Scalars['ID']['input'] | null;
};
type ProductSetInput = {
  category?: Scalars['ID']['input'] | null;
  claimOwnership?: ProductClaimOwnershipInput | null;
  collections?: Array<Scalars['ID']['input']> | null;
  combinedListingRole?: CombinedListingsRole | null;
  descriptionHtml?: Scalars['String']['input'] | null;
  files?: Array<FileSetInput> | null;
  giftCard?: Scalars['Boolean']['input'] | null;
  giftCardTemplateSuffix?: Scalars['String']['input'] | null;
  handle?: Scalars['String']['input'] | null;
  id?: Scalars['ID']['input'] | null;
  metafields?: Array<MetafieldInput> | null;
  productOptions?: Array<OptionSetInput> | null;
  productType?: Scalars['String']['input'] | null;
  redirectNewHandle?: Scalars['Boolean']['input'] | null;
  requiresSellingPlan?: Scalars['Boolean']['input'] | null;
  seo?: SEOInput | null;
  status?: ProductStatus | null;
  tags?: Array<Scalars['String']['input']> | null;
  templateSuffix?: Scalars['String']['input'] | null;
  title?: Scalars['String']['input'] | null;
  variants?: Array<ProductVariantSetInput> | null;
  vendor?: Scalars['String']['input'] | null;
};
type ProductSetInventoryInput = {
  locationId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  quantity: Scalars['Int']['input'];
};
type ProductVariantSetInput = {
  barcode?: Scalars['String']['input'] | null;
  compareAtPrice?: Scalars['Money']['input'] | null;
  file?: FileSetInput | null;
  id?: Scalars['ID']['input'] | null;
  inventoryItem?: InventoryItemInput | null;
  inventoryPolicy?: ProductVariantInventoryPolicy | null;
  inventoryQuantities?: Array<ProductSetInventoryInput> | null;
  metafields?: Array<MetafieldInput> | null;
  optionValues: Array<VariantOptionValueInput>;
  position?: Scalars['Int']['input'] | null;
  price?: Scalars['Money']['input'] | null;
  published?: Scalars['Boolean']['input'] | null;
  requiresComponents?: Scalars['Boolean']['input'] | null;
  showUnitPrice?: Scalars['Boolean']['input'] | null;
  sku?: Scalars['String']['input'] | null;
  taxCode?: Scalars['String']['input'] | null;
  taxable?: Scalars['Boolean']['input'] | null;
  unitPriceMeasurement?: UnitPriceMeasurementInput | null;
};
type PublicationInput = {
  channelId?: Scalars['ID']['input'] | null;
  publicationId?: Scalars['ID']['input'] | null;
  publishDate?: Scalars['DateTime']['input'] | null;
};
type SEOInput = {
  description?: Scalars['String']['input'] | null;
  title?: Scalars['String']['input'] | null;
};
type StagedUploadInput = {
  fileSize?: Scalars['UnsignedInt64']['input'] | null;
  filename: Scalars['String']['input'];
  httpMethod?: StagedUploadHttpMethodType | null;
  mimeType: Scalars['String']['input'];
  resource: StagedUploadTargetGenerateUploadResource;
};
type TranslationInput = {
  key: Scalars['String']['input'];
  locale: Scalars['String']['input'];
  marketId?: Scalars['ID']['input'] | null;
  translatableContentDigest: Scalars['String']['input'];
  value: Scalars['String']['input'];
};
type UniqueMetafieldValueInput = {
  key: Scalars['String']['input'];
  namespace?: Scalars['String']['input'] | null;
  value: Scalars['String']['input'];
};
type UnitPriceMeasurementInput = {
  quantityUnit?: UnitPriceMeasurementMeasuredUnit | null;
  quantityValue?: Scalars['Float']['input'] | null;
  referenceUnit?: UnitPriceMeasurementMeasuredUnit | null;
  referenceValue?: Scalars['Int']['input'] | null;
};
type ValidationCreateInput = {
  blockOnFailure?: Scalars['Boolean']['input'] | null;
  enable?: Scalars['Boolean']['input'] | null;
  functionHandle?: Scalars['String']['input'] | null;
  functionId?: Scalars['String']['input'] | null;
  metafields?: Array<MetafieldInput> | null;
  title?: Scalars['String']['input'] | null;
};
type ValidationUpdateInput = {
  blockOnFailure?: Scalars['Boolean']['input'] | null;
  enable?: Scalars['Boolean']['input'] | null;
  metafields?: Array<MetafieldInput> | null;
  title?: Scalars['String']['input'] | null;
};
type VariantOptionValueInput = {
  id?: Scalars['ID']['input'] | null;
  linkedMetafieldValue?: Scalars['String']['input'] | null;
  name?: Scalars['String']['input'] | null;
  optionId?: Scalars['ID']['input'] | null;
  optionName?: Scalars['String']['input'] | null;
};
type WeightInput = {
  unit: WeightUnit;
  value: Scalars['Float']['input'];
};
export type StageFileMutationVariables = Exact<{
  input: Array<StagedUploadInput> | StagedUploadInput;
}>;


export type StageFileMutation = { stagedUploadsCreate?: { stagedTargets?: Array<{ url?: string | null, resourceUrl?: string | null, parameters: Array<{ name: string, value: string }> }> | null, userErrors: Array<{ field?: Array<string> | null, message: string }> } | null };

export type CreateFileMutationVariables = Exact<{
  files: Array<FileCreateInput> | FileCreateInput;
}>;


export type CreateFileMutation = { fileCreate?: { files?: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string }> | null, userErrors: Array<{ field?: Array<string> | null, message: string }> } | null };

export type FindFileQueryVariables = Exact<{
  query: Scalars['String']['input'];
}>;


export type FindFileQuery = { files: { nodes: Array<{ id: string, alt?: string | null } | { id: string, alt?: string | null } | { id: string, alt?: string | null } | { id: string, alt?: string | null } | { id: string, alt?: string | null }> } };

export type FileStateQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FileStateQuery = { node?: { kind: 'AbandonedCheckout' } | { kind: 'AbandonedCheckoutLineItem' } | { kind: 'Abandonment' } | { kind: 'AddAllProductsOperation' } | { kind: 'AdditionalFee' } | { kind: 'AnalyticsAnnotation' } | { kind: 'AnalyticsTarget' } | { kind: 'App' } | { kind: 'AppCatalog' } | { kind: 'AppCredit' } | { kind: 'AppInstallation' } | { kind: 'AppPurchaseOneTime' } | { kind: 'AppRevenueAttributionRecord' } | { kind: 'AppSubscription' } | { kind: 'AppUsageRecord' } | { kind: 'Article' } | { kind: 'BasicEvent' } | { kind: 'Blog' } | { kind: 'BulkOperation' } | { kind: 'BusinessEntity' } | { kind: 'CalculatedOrder' } | { kind: 'CartTransform' } | { kind: 'CashDrawer' } | { kind: 'CashManagementCustomReasonCode' } | { kind: 'CashManagementDefaultReasonCode' } | { kind: 'CashManagementSystemReasonCode' } | { kind: 'CashTrackingAdjustment' } | { kind: 'CashTrackingSession' } | { kind: 'CatalogCsvOperation' } | { kind: 'Channel' } | { kind: 'ChannelDefinition' } | { kind: 'ChannelInformation' } | { kind: 'CheckoutAndAccountsConfiguration' } | { kind: 'CheckoutAndAccountsConfigurationOverride' } | { kind: 'CheckoutProfile' } | { kind: 'Collection' } | { kind: 'CollectionConditionsSource' } | { kind: 'CollectionSubCollectionsSource' } | { kind: 'Comment' } | { kind: 'CommentEvent' } | { kind: 'Company' } | { kind: 'CompanyAddress' } | { kind: 'CompanyContact' } | { kind: 'CompanyContactRole' } | { kind: 'CompanyContactRoleAssignment' } | { kind: 'CompanyLocation' } | { kind: 'CompanyLocationCatalog' } | { kind: 'CompanyLocationStaffMemberAssignment' } | { kind: 'ConsentPolicy' } | { kind: 'CurrencyExchangeAdjustment' } | { kind: 'Customer' } | { kind: 'CustomerAccountAppExtensionPage' } | { kind: 'CustomerAccountNativePage' } | { kind: 'CustomerPaymentMethod' } | { kind: 'CustomerSegmentMembersQuery' } | { kind: 'CustomerVisit' } | { kind: 'DeliveryCarrierService' } | { kind: 'DeliveryCondition' } | { kind: 'DeliveryCountry' } | { kind: 'DeliveryCustomization' } | { kind: 'DeliveryLocationGroup' } | { kind: 'DeliveryMethod' } | { kind: 'DeliveryMethodDefinition' } | { kind: 'DeliveryParticipant' } | { kind: 'DeliveryProfile' } | { kind: 'DeliveryProfileItem' } | { kind: 'DeliveryPromiseParticipant' } | { kind: 'DeliveryPromiseProvider' } | { kind: 'DeliveryProvince' } | { kind: 'DeliveryRateDefinition' } | { kind: 'DeliveryZone' } | { kind: 'DiscountAutomaticBxgy' } | { kind: 'DiscountAutomaticNode' } | { kind: 'DiscountCodeNode' } | { kind: 'DiscountNode' } | { kind: 'DiscountRedeemCodeBulkCreation' } | { kind: 'Domain' } | { kind: 'DraftOrder' } | { kind: 'DraftOrderLineItem' } | { kind: 'DraftOrderTag' } | { kind: 'Duty' } | { kind: 'ExchangeLineItem' } | { kind: 'ExternalVideo' } | { kind: 'Fulfillment' } | { kind: 'FulfillmentConstraintRule' } | { kind: 'FulfillmentEvent' } | { kind: 'FulfillmentHold' } | { kind: 'FulfillmentLineItem' } | { kind: 'FulfillmentOrder' } | { kind: 'FulfillmentOrderDestination' } | { kind: 'FulfillmentOrderLineItem' } | { kind: 'FulfillmentOrderMerchantRequest' } | { fileStatus: FileStatus, url?: string | null, kind: 'GenericFile', fileErrors: Array<{ message: string }> } | { kind: 'GiftCard' } | { kind: 'GiftCardCashOutTransaction' } | { kind: 'GiftCardCreditTransaction' } | { kind: 'GiftCardDebitTransaction' } | { kind: 'IdentityProviderSubject' } | { kind: 'InventoryAdjustmentGroup' } | { kind: 'InventoryItem' } | { kind: 'InventoryItemMeasurement' } | { kind: 'InventoryLevel' } | { kind: 'InventoryQuantity' } | { kind: 'InventoryShipment' } | { kind: 'InventoryShipmentLineItem' } | { kind: 'InventoryTransfer' } | { kind: 'InventoryTransferLineItem' } | { kind: 'LineItem' } | { kind: 'LineItemGroup' } | { kind: 'Location' } | { kind: 'MailingAddress' } | { kind: 'Market' } | { kind: 'MarketCatalog' } | { kind: 'MarketRegionCountry' } | { kind: 'MarketRegionSubdivision' } | { kind: 'MarketWebPresence' } | { kind: 'MarketingActivity' } | { kind: 'MarketingEvent' } | { fileStatus: FileStatus, kind: 'MediaImage', fileErrors: Array<{ message: string }>, image?: { url: string } | null } | { kind: 'Menu' } | { kind: 'Metafield' } | { kind: 'MetafieldDefinition' } | { kind: 'Metaobject' } | { kind: 'MetaobjectDefinition' } | { kind: 'Model3d' } | { kind: 'OnlineStoreTheme' } | { kind: 'Order' } | { kind: 'OrderAdjustment' } | { kind: 'OrderAttributionDefinition' } | { kind: 'OrderCancelJobResult' } | { kind: 'OrderCreateMandatePaymentJobResult' } | { kind: 'OrderDisputeSummary' } | { kind: 'OrderEditSession' } | { kind: 'OrderTransaction' } | { kind: 'Page' } | { kind: 'PaymentCustomization' } | { kind: 'PaymentMandate' } | { kind: 'PaymentSchedule' } | { kind: 'PaymentTerms' } | { kind: 'PaymentTermsTemplate' } | { kind: 'PointOfSaleDevice' } | { kind: 'PointOfSaleDevicePaymentSession' } | { kind: 'PriceList' } | { kind: 'Product' } | { kind: 'ProductBundleOperation' } | { kind: 'ProductDeleteOperation' } | { kind: 'ProductDuplicateOperation' } | { kind: 'ProductFeed' } | { kind: 'ProductOption' } | { kind: 'ProductOptionValue' } | { kind: 'ProductSetOperation' } | { kind: 'ProductTaxonomyNode' } | { kind: 'ProductVariant' } | { kind: 'ProductVariantComponent' } | { kind: 'Publication' } | { kind: 'PublicationResourceOperation' } | { kind: 'QuantityPriceBreak' } | { kind: 'Refund' } | { kind: 'RefundShippingLine' } | { kind: 'Return' } | { kind: 'ReturnLineItem' } | { kind: 'ReturnReasonDefinition' } | { kind: 'ReturnableFulfillment' } | { kind: 'ReverseDelivery' } | { kind: 'ReverseDeliveryLineItem' } | { kind: 'ReverseFulfillmentOrder' } | { kind: 'ReverseFulfillmentOrderDisposition' } | { kind: 'ReverseFulfillmentOrderLineItem' } | { kind: 'SaleAdditionalFee' } | { kind: 'SavedSearch' } | { kind: 'ScriptTag' } | { kind: 'Segment' } | { kind: 'SellingPlan' } | { kind: 'SellingPlanGroup' } | { kind: 'ServerPixel' } | { kind: 'ShippingLabel' } | { kind: 'ShippingLabelPurchaseResult' } | { kind: 'Shop' } | { kind: 'ShopAddress' } | { kind: 'ShopPolicy' } | { kind: 'ShopifyPaymentsAccount' } | { kind: 'ShopifyPaymentsBalanceTransaction' } | { kind: 'ShopifyPaymentsBankAccount' } | { kind: 'ShopifyPaymentsDispute' } | { kind: 'ShopifyPaymentsDisputeEvidence' } | { kind: 'ShopifyPaymentsDisputeFileUpload' } | { kind: 'ShopifyPaymentsDisputeFulfillment' } | { kind: 'ShopifyPaymentsPayout' } | { kind: 'StaffMember' } | { kind: 'StandardMetafieldDefinitionTemplate' } | { kind: 'StoreCreditAccount' } | { kind: 'StoreCreditAccountCreditTransaction' } | { kind: 'StoreCreditAccountDebitRevertTransaction' } | { kind: 'StoreCreditAccountDebitTransaction' } | { kind: 'StorefrontAccessToken' } | { kind: 'SubscriptionBillingAttempt' } | { kind: 'SubscriptionContract' } | { kind: 'SubscriptionDraft' } | { kind: 'TaxonomyAttribute' } | { kind: 'TaxonomyCategory' } | { kind: 'TaxonomyChoiceListAttribute' } | { kind: 'TaxonomyMeasurementAttribute' } | { kind: 'TaxonomyValue' } | { kind: 'TenderTransaction' } | { kind: 'TransactionFee' } | { kind: 'UnverifiedReturnLineItem' } | { kind: 'UrlRedirect' } | { kind: 'UrlRedirectImport' } | { kind: 'Validation' } | { kind: 'Video' } | { kind: 'WebPixel' } | { kind: 'WebhookSubscription' } | null };

export type DeleteFileMutationVariables = Exact<{
  fileIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type DeleteFileMutation = { fileDelete?: { userErrors: Array<{ code?: FilesErrorCode | null, field?: Array<string> | null, message: string }> } | null };

export type OrderFulfilmentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrderFulfilmentQuery = { order?: { fulfillmentOrders: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, status: FulfillmentOrderStatus, supportedActions: Array<{ action: FulfillmentOrderAction }>, fulfillmentHolds: Array<{ id: string, handle?: string | null, heldByRequestingApp: boolean }>, lineItems: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, remainingQuantity: number, lineItem: { id: string } }> } }> } } | null };

export type FulfilmentItemsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FulfilmentItemsQuery = { fulfillmentOrder?: { lineItems: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, remainingQuantity: number, lineItem: { id: string } }> } } | null };

export type HoldFulfilmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  hold: FulfillmentOrderHoldInput;
}>;


export type HoldFulfilmentMutation = { fulfillmentOrderHold?: { fulfillmentHold?: { id: string } | null, userErrors: Array<{ field?: Array<string> | null, message: string, code?: FulfillmentOrderHoldUserErrorCode | null }> } | null };

export type ReleaseFulfilmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  holdIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type ReleaseFulfilmentMutation = { fulfillmentOrderReleaseHold?: { userErrors: Array<{ field?: Array<string> | null, message: string, code?: FulfillmentOrderReleaseHoldUserErrorCode | null }> } | null };

export type ActivationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ActivationsQuery = { cartTransforms: { nodes: Array<{ id: string, functionId: string, blockOnFailure: boolean }> }, validations: { nodes: Array<{ id: string, title: string, enabled: boolean, blockOnFailure: boolean, shopifyFunction: { handle: string } }> } };

export type ActivatePricingMutationVariables = Exact<{
  functionHandle: Scalars['String']['input'];
}>;


export type ActivatePricingMutation = { cartTransformCreate?: { cartTransform?: { id: string } | null, userErrors: Array<{ code?: CartTransformCreateUserErrorCode | null, field?: Array<string> | null, message: string }> } | null };

export type DeactivatePricingMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeactivatePricingMutation = { cartTransformDelete?: { userErrors: Array<{ code?: CartTransformDeleteUserErrorCode | null, field?: Array<string> | null, message: string }> } | null };

export type ActivateValidationMutationVariables = Exact<{
  validation: ValidationCreateInput;
}>;


export type ActivateValidationMutation = { validationCreate?: { validation?: { id: string } | null, userErrors: Array<{ code?: ValidationUserErrorCode | null, field?: Array<string> | null, message: string }> } | null };

export type EnableValidationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  validation: ValidationUpdateInput;
}>;


export type EnableValidationMutation = { validationUpdate?: { validation?: { id: string } | null, userErrors: Array<{ code?: ValidationUserErrorCode | null, field?: Array<string> | null, message: string }> } | null };

export type DeleteValidationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeleteValidationMutation = { validationDelete?: { userErrors: Array<{ code?: ValidationUserErrorCode | null, field?: Array<string> | null, message: string }> } | null };

export type SetMetafieldsMutationVariables = Exact<{
  metafields: Array<MetafieldsSetInput> | MetafieldsSetInput;
}>;


export type SetMetafieldsMutation = { metafieldsSet?: { metafields?: Array<{ id: string }> | null, userErrors: Array<{ field?: Array<string> | null, message: string, elementIndex?: number | null }> } | null };

export type DeleteMetafieldsMutationVariables = Exact<{
  metafields: Array<MetafieldIdentifierInput> | MetafieldIdentifierInput;
}>;


export type DeleteMetafieldsMutation = { metafieldsDelete?: { userErrors: Array<{ field?: Array<string> | null, message: string }> } | null };

export type ProductOptionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  namespace: Scalars['String']['input'];
}>;


export type ProductOptionsQuery = { product?: { title: string, payload?: { value: string } | null, form?: { value: string } | null, words?: { value: string } | null } | null };

export type PublicationsQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicationsQuery = { publications: { nodes: Array<{ id: string, supportsFuturePublishing: boolean }> } };

export type PublishProductMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: Array<PublicationInput> | PublicationInput;
}>;


export type PublishProductMutation = { publishablePublish?: { userErrors: Array<{ field?: Array<string> | null, message: string }> } | null };

export type OrderToReconcileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrderToReconcileQuery = { order?: { id: string, name: string, createdAt: string, customerLocale?: string | null, cancelledAt?: string | null, cancelReason?: OrderCancelReason | null, currencyCode: CurrencyCode, presentmentCurrencyCode: CurrencyCode, refunds: Array<{ refundLineItems: { nodes: Array<{ quantity: number, lineItem: { id: string } }> } }>, lineItems: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, title: string, variantTitle?: string | null, quantity: number, currentQuantity: number, product?: { id: string } | null, variant?: { id: string, price: string, selectedOptions: Array<{ name: string, value: string }> } | null, originalUnitPriceSet: { presentmentMoney: { amount: string }, shopMoney: { amount: string } }, customAttributes: Array<{ key: string, value?: string | null }>, lineItemGroup?: { title: string, customAttributes: Array<{ key: string, value?: string | null }> } | null }> } } | null };

export type UpdatedOrdersQueryVariables = Exact<{
  query: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type UpdatedOrdersQuery = { orders: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, updatedAt: string }> } };

export type ProductTitlesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type ProductTitlesQuery = { nodes: Array<{ id: string, title: string } | {} | null> };

export type ProductVariantsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProductVariantsQuery = { product?: { variants: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, selectedOptions: Array<{ name: string, value: string }> }> } } | null };

export type ShopIdQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopIdQuery = { shop: { id: string } };

export type SetShopMetafieldMutationVariables = Exact<{
  metafields: Array<MetafieldsSetInput> | MetafieldsSetInput;
}>;


export type SetShopMetafieldMutation = { metafieldsSet?: { metafields?: Array<{ id: string }> | null, userErrors: Array<{ field?: Array<string> | null, message: string }> } | null };

export type ShopFactsQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopFactsQuery = { shop: { name: string, currencyCode: CurrencyCode, ianaTimezone: string }, currentAppInstallation: { id: string } };

export type SetSurchargeProductMutationVariables = Exact<{
  identifier?: InputMaybe<ProductSetIdentifiers>;
  input: ProductSetInput;
}>;


export type SetSurchargeProductMutation = { productSet?: { product?: { id: string, vendor: string, status: ProductStatus, onlineStoreUrl?: string | null, variants: { nodes: Array<{ id: string, title: string, price: string, taxable: boolean }> } } | null, userErrors: Array<{ code?: ProductSetUserErrorCode | null, field?: Array<string> | null, message: string }> } | null };

export type SurchargeProductQueryVariables = Exact<{
  identifier: ProductIdentifierInput;
}>;


export type SurchargeProductQuery = { productByIdentifier?: { id: string, vendor: string, status: ProductStatus, onlineStoreUrl?: string | null, variants: { nodes: Array<{ id: string, title: string, price: string, taxable: boolean }> } } | null };

export type OrderTagsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderTagsQuery = { order?: { tags: Array<string> } | null };

export type TagOrderMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  tags: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type TagOrderMutation = { tagsAdd?: { userErrors: Array<{ field?: Array<string> | null, message: string }> } | null };

export type UntagOrderMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  tags: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type UntagOrderMutation = { tagsRemove?: { userErrors: Array<{ field?: Array<string> | null, message: string }> } | null };

export type GrantedScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantedScopesQuery = { currentAppInstallation: { accessScopes: Array<{ handle: string }> } };

export type PublishedLocalesQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishedLocalesQuery = { shopLocales: Array<{ locale: string, primary: boolean }> };

export type MetafieldIdsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  namespace: Scalars['String']['input'];
  key: Scalars['String']['input'];
}>;


export type MetafieldIdsQuery = { nodes: Array<{ metafield?: { id: string } | null } | {} | null> };

export type TranslationsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  locale: Scalars['String']['input'];
}>;


export type TranslationsQuery = { translatableResourcesByIds: { nodes: Array<{ resourceId: string, translatableContent: Array<{ key: string, value?: string | null, digest?: string | null }>, translations: Array<{ key: string, value?: string | null, outdated: boolean, updatedAt?: string | null }> }> } };

export type RegisterTranslationsMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  translations: Array<TranslationInput> | TranslationInput;
}>;


export type RegisterTranslationsMutation = { translationsRegister?: { userErrors: Array<{ field?: Array<string> | null, message: string, code?: TranslationErrorCode | null }> } | null };

interface GeneratedQueryTypes {
  "#graphql\n      query FindFile($query: String!) {\n        files(first: 10, query: $query) {\n          nodes {\n            id\n            alt\n          }\n        }\n      }\n    ": {return: FindFileQuery, variables: FindFileQueryVariables},
  "#graphql\n      query FileState($id: ID!) {\n        node(id: $id) {\n          kind: __typename\n          ... on MediaImage {\n            fileStatus\n            fileErrors {\n              message\n            }\n            image {\n              url\n            }\n          }\n          ... on GenericFile {\n            fileStatus\n            fileErrors {\n              message\n            }\n            url\n          }\n        }\n      }\n    ": {return: FileStateQuery, variables: FileStateQueryVariables},
  "#graphql\n      query OrderFulfilment($id: ID!, $after: String) {\n        order(id: $id) {\n          fulfillmentOrders(first: 10, after: $after) {\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              status\n              supportedActions {\n                action\n              }\n              fulfillmentHolds {\n                id\n                handle\n                heldByRequestingApp\n              }\n              lineItems(first: 50) {\n                pageInfo {\n                  hasNextPage\n                  endCursor\n                }\n                nodes {\n                  id\n                  remainingQuantity\n                  lineItem {\n                    id\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    ": {return: OrderFulfilmentQuery, variables: OrderFulfilmentQueryVariables},
  "#graphql\n      query FulfilmentItems($id: ID!, $after: String) {\n        fulfillmentOrder(id: $id) {\n          lineItems(first: 100, after: $after) {\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              remainingQuantity\n              lineItem {\n                id\n              }\n            }\n          }\n        }\n      }\n    ": {return: FulfilmentItemsQuery, variables: FulfilmentItemsQueryVariables},
  "#graphql\n      query Activations {\n        cartTransforms(first: 10) {\n          nodes {\n            id\n            functionId\n            blockOnFailure\n          }\n        }\n        validations(first: 50) {\n          nodes {\n            id\n            title\n            enabled\n            blockOnFailure\n            shopifyFunction {\n              handle\n            }\n          }\n        }\n      }\n    ": {return: ActivationsQuery, variables: ActivationsQueryVariables},
  "#graphql\n      query ProductOptions($id: ID!, $namespace: String!) {\n        product(id: $id) {\n          title\n          payload: metafield(namespace: $namespace, key: \"payload\") {\n            value\n          }\n          form: metafield(namespace: $namespace, key: \"form\") {\n            value\n          }\n          words: metafield(namespace: $namespace, key: \"words\") {\n            value\n          }\n        }\n      }\n    ": {return: ProductOptionsQuery, variables: ProductOptionsQueryVariables},
  "#graphql\n      query Publications {\n        publications(first: 50) {\n          nodes {\n            id\n            supportsFuturePublishing\n          }\n        }\n      }\n    ": {return: PublicationsQuery, variables: PublicationsQueryVariables},
  "#graphql\n  query OrderToReconcile($id: ID!, $after: String) {\n    order(id: $id) {\n      id\n      name\n      createdAt\n      customerLocale\n      cancelledAt\n      cancelReason\n      currencyCode\n      presentmentCurrencyCode\n      refunds(first: 100) {\n        refundLineItems(first: 100) {\n          nodes {\n            quantity\n            lineItem {\n              id\n            }\n          }\n        }\n      }\n      lineItems(first: 50, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          title\n          variantTitle\n          quantity\n          currentQuantity\n          product {\n            id\n          }\n          variant {\n            id\n            price\n            selectedOptions {\n              name\n              value\n            }\n          }\n          originalUnitPriceSet {\n            presentmentMoney {\n              amount\n            }\n            shopMoney {\n              amount\n            }\n          }\n          customAttributes {\n            key\n            value\n          }\n          lineItemGroup {\n            title\n            customAttributes {\n              key\n              value\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: OrderToReconcileQuery, variables: OrderToReconcileQueryVariables},
  "#graphql\n      query UpdatedOrders($query: String!, $after: String) {\n        orders(first: 100, after: $after, query: $query, sortKey: UPDATED_AT) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            id\n            updatedAt\n          }\n        }\n      }\n    ": {return: UpdatedOrdersQuery, variables: UpdatedOrdersQueryVariables},
  "#graphql\n        query ProductTitles($ids: [ID!]!) {\n          nodes(ids: $ids) {\n            ... on Product {\n              id\n              title\n            }\n          }\n        }\n      ": {return: ProductTitlesQuery, variables: ProductTitlesQueryVariables},
  "#graphql\n      query ProductVariants($id: ID!, $after: String) {\n        product(id: $id) {\n          variants(first: 100, after: $after) {\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              selectedOptions {\n                name\n                value\n              }\n            }\n          }\n        }\n      }\n    ": {return: ProductVariantsQuery, variables: ProductVariantsQueryVariables},
  "#graphql\n      query ShopId {\n        shop {\n          id\n        }\n      }\n    ": {return: ShopIdQuery, variables: ShopIdQueryVariables},
  "#graphql\n      query ShopFacts {\n        shop {\n          name\n          currencyCode\n          ianaTimezone\n        }\n        currentAppInstallation {\n          id\n        }\n      }\n    ": {return: ShopFactsQuery, variables: ShopFactsQueryVariables},
  "#graphql\n      query SurchargeProduct($identifier: ProductIdentifierInput!) {\n        productByIdentifier(identifier: $identifier) {\n          id\n          vendor\n          status\n          onlineStoreUrl\n          variants(first: 20) {\n            nodes {\n              id\n              title\n              price\n              taxable\n            }\n          }\n        }\n      }\n    ": {return: SurchargeProductQuery, variables: SurchargeProductQueryVariables},
  "#graphql\n      query OrderTags($id: ID!) {\n        order(id: $id) {\n          tags\n        }\n      }\n    ": {return: OrderTagsQuery, variables: OrderTagsQueryVariables},
  "#graphql\n      query GrantedScopes {\n        currentAppInstallation {\n          accessScopes {\n            handle\n          }\n        }\n      }\n    ": {return: GrantedScopesQuery, variables: GrantedScopesQueryVariables},
  "#graphql\n      query PublishedLocales {\n        shopLocales(published: true) {\n          locale\n          primary\n        }\n      }\n    ": {return: PublishedLocalesQuery, variables: PublishedLocalesQueryVariables},
  "#graphql\n      query MetafieldIds($ids: [ID!]!, $namespace: String!, $key: String!) {\n        nodes(ids: $ids) {\n          ... on Product {\n            metafield(namespace: $namespace, key: $key) {\n              id\n            }\n          }\n        }\n      }\n    ": {return: MetafieldIdsQuery, variables: MetafieldIdsQueryVariables},
  "#graphql\n      query Translations($ids: [ID!]!, $first: Int!, $locale: String!) {\n        translatableResourcesByIds(first: $first, resourceIds: $ids) {\n          nodes {\n            resourceId\n            translatableContent {\n              key\n              value\n              digest\n            }\n            translations(locale: $locale) {\n              key\n              value\n              outdated\n              updatedAt\n            }\n          }\n        }\n      }\n    ": {return: TranslationsQuery, variables: TranslationsQueryVariables},
}

interface GeneratedMutationTypes {
  "#graphql\n      mutation StageFile($input: [StagedUploadInput!]!) {\n        stagedUploadsCreate(input: $input) {\n          stagedTargets {\n            url\n            resourceUrl\n            parameters {\n              name\n              value\n            }\n          }\n          userErrors {\n            field\n            message\n          }\n        }\n      }\n    ": {return: StageFileMutation, variables: StageFileMutationVariables},
  "#graphql\n      mutation CreateFile($files: [FileCreateInput!]!) {\n        fileCreate(files: $files) {\n          files {\n            id\n          }\n          userErrors {\n            field\n            message\n          }\n        }\n      }\n    ": {return: CreateFileMutation, variables: CreateFileMutationVariables},
  "#graphql\n      mutation DeleteFile($fileIds: [ID!]!) {\n        fileDelete(fileIds: $fileIds) {\n          userErrors {\n            code\n            field\n            message\n          }\n        }\n      }\n    ": {return: DeleteFileMutation, variables: DeleteFileMutationVariables},
  "#graphql\n      mutation HoldFulfilment($id: ID!, $hold: FulfillmentOrderHoldInput!) {\n        fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {\n          fulfillmentHold {\n            id\n          }\n          userErrors {\n            field\n            message\n            code\n          }\n        }\n      }\n    ": {return: HoldFulfilmentMutation, variables: HoldFulfilmentMutationVariables},
  "#graphql\n      mutation ReleaseFulfilment($id: ID!, $holdIds: [ID!]!) {\n        fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {\n          userErrors {\n            field\n            message\n            code\n          }\n        }\n      }\n    ": {return: ReleaseFulfilmentMutation, variables: ReleaseFulfilmentMutationVariables},
  "#graphql\n      mutation ActivatePricing($functionHandle: String!) {\n        cartTransformCreate(functionHandle: $functionHandle, blockOnFailure: true) {\n          cartTransform {\n            id\n          }\n          userErrors {\n            code\n            field\n            message\n          }\n        }\n      }\n    ": {return: ActivatePricingMutation, variables: ActivatePricingMutationVariables},
  "#graphql\n      mutation DeactivatePricing($id: ID!) {\n        cartTransformDelete(id: $id) {\n          userErrors {\n            code\n            field\n            message\n          }\n        }\n      }\n    ": {return: DeactivatePricingMutation, variables: DeactivatePricingMutationVariables},
  "#graphql\n      mutation ActivateValidation($validation: ValidationCreateInput!) {\n        validationCreate(validation: $validation) {\n          validation {\n            id\n          }\n          userErrors {\n            code\n            field\n            message\n          }\n        }\n      }\n    ": {return: ActivateValidationMutation, variables: ActivateValidationMutationVariables},
  "#graphql\n      mutation EnableValidation($id: ID!, $validation: ValidationUpdateInput!) {\n        validationUpdate(id: $id, validation: $validation) {\n          validation {\n            id\n          }\n          userErrors {\n            code\n            field\n            message\n          }\n        }\n      }\n    ": {return: EnableValidationMutation, variables: EnableValidationMutationVariables},
  "#graphql\n      mutation DeleteValidation($id: ID!) {\n        validationDelete(id: $id) {\n          userErrors {\n            code\n            field\n            message\n          }\n        }\n      }\n    ": {return: DeleteValidationMutation, variables: DeleteValidationMutationVariables},
  "#graphql\n      mutation SetMetafields($metafields: [MetafieldsSetInput!]!) {\n        metafieldsSet(metafields: $metafields) {\n          metafields {\n            id\n          }\n          userErrors {\n            field\n            message\n            elementIndex\n          }\n        }\n      }\n    ": {return: SetMetafieldsMutation, variables: SetMetafieldsMutationVariables},
  "#graphql\n        mutation DeleteMetafields($metafields: [MetafieldIdentifierInput!]!) {\n          metafieldsDelete(metafields: $metafields) {\n            userErrors {\n              field\n              message\n            }\n          }\n        }\n      ": {return: DeleteMetafieldsMutation, variables: DeleteMetafieldsMutationVariables},
  "#graphql\n      mutation PublishProduct($id: ID!, $input: [PublicationInput!]!) {\n        publishablePublish(id: $id, input: $input) {\n          userErrors {\n            field\n            message\n          }\n        }\n      }\n    ": {return: PublishProductMutation, variables: PublishProductMutationVariables},
  "#graphql\n      mutation SetShopMetafield($metafields: [MetafieldsSetInput!]!) {\n        metafieldsSet(metafields: $metafields) {\n          metafields {\n            id\n          }\n          userErrors {\n            field\n            message\n          }\n        }\n      }\n    ": {return: SetShopMetafieldMutation, variables: SetShopMetafieldMutationVariables},
  "#graphql\n      mutation SetSurchargeProduct($identifier: ProductSetIdentifiers, $input: ProductSetInput!) {\n        productSet(identifier: $identifier, input: $input, synchronous: true) {\n          product {\n            id\n            vendor\n            status\n            onlineStoreUrl\n            variants(first: 20) {\n              nodes {\n                id\n                title\n                price\n                taxable\n              }\n            }\n          }\n          userErrors {\n            code\n            field\n            message\n          }\n        }\n      }\n    ": {return: SetSurchargeProductMutation, variables: SetSurchargeProductMutationVariables},
  "#graphql\n      mutation TagOrder($id: ID!, $tags: [String!]!) {\n        tagsAdd(id: $id, tags: $tags) {\n          userErrors {\n            field\n            message\n          }\n        }\n      }\n    ": {return: TagOrderMutation, variables: TagOrderMutationVariables},
  "#graphql\n      mutation UntagOrder($id: ID!, $tags: [String!]!) {\n        tagsRemove(id: $id, tags: $tags) {\n          userErrors {\n            field\n            message\n          }\n        }\n      }\n    ": {return: UntagOrderMutation, variables: UntagOrderMutationVariables},
  "#graphql\n      mutation RegisterTranslations($id: ID!, $translations: [TranslationInput!]!) {\n        translationsRegister(resourceId: $id, translations: $translations) {\n          userErrors {\n            field\n            message\n            code\n          }\n        }\n      }\n    ": {return: RegisterTranslationsMutation, variables: RegisterTranslationsMutationVariables},
}
declare module './operations.ts' {
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
