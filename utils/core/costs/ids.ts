/** What a cost is chosen by, as it is stored. The tables are apart: the worker reads settings and computes no cost. */

export const DESTINATION_IDS = [
  'US',
  'CA',
  'MX',
  'BR',
  'UK',
  'DE',
  'FR',
  'ES',
  'EU',
  'RU',
  'JP',
  'KR',
  'ID',
  'VN',
  'SA',
  'AE',
  'AU',
  'own',
] as const;
export type DestinationId = (typeof DESTINATION_IDS)[number];

export const PLATFORM_IDS = [
  'amazon',
  'ebay',
  'tiktok',
  'shopify',
  'coupang',
  'mercadolibre',
  'shopee',
  'tokopedia',
  'wildberries',
  'ozon',
  'none',
] as const;
export type PlatformId = (typeof PLATFORM_IDS)[number];

/** A title belongs to the first category of which it has a word. */
export const CATEGORY_IDS = [
  'earbuds',
  'toys',
  'apparel',
  'lighting',
  'auto',
  'tools',
  'sports',
  'electronics',
  'home',
  'other',
] as const;
export type CategoryId = (typeof CATEGORY_IDS)[number];
