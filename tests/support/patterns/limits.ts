/**
 * Patterns that see less than a megabyte of foreign text, by file and beginning of their source. For the
 * others, `tests/security/patterns.test.ts` runs the pattern itself on a megabyte.
 */
interface Limit {
  file: string;
  /** Beginnings of the patterns' sources; absent: all of the file. */
  sources?: readonly string[];
  why: string;
}

/** No foreign text at all: these are not attacked. */
export const OWN_TEXT: readonly Limit[] = [
  {
    file: 'utils/io/export/workbook/xlsx.ts',
    why: 'names of our own sheets, and addresses of cells',
  },
  { file: 'utils/io/i18n/format.ts', why: 'numbers that Intl has formatted' },
  { file: 'utils/core/money-text/currencies.ts', sources: ['/[.$/^*'], why: 'the table of signs' },
  { file: 'utils/io/storage/entry.ts', sources: ['/<\\w+>'], why: 'patterns of the registry' },
  { file: 'utils/core/question/templates.ts', sources: ['/\\{'], why: 'our own templates' },
  { file: 'demo/gateway/platform-time.ts', why: 'a date of this computer' },
  { file: 'demo/gateway/web/self-signed.ts', why: 'a date and a certificate made here' },
];

/** The code around them lets through no more characters than this. */
export const SHORT_TEXT: readonly (Limit & { length: number })[] = [
  {
    file: 'utils/io/export/document.ts',
    length: 32_767,
    why: 'a text in a cell (`textCell`)',
  },
  {
    file: 'utils/io/export/links.ts',
    sources: ['/\\s+/', '/[\\\\`*', '/:\\/', '/`+/', '/^`'],
    length: 32_767,
    why: 'a text in a cell (`textCell`)',
  },
  {
    file: 'utils/core/glossary/gloss.ts',
    length: 500,
    why: 'pieces of a title (`MAX_LENGTH`)',
  },
  {
    file: 'utils/core/glossary/latin.ts',
    length: 60,
    why: 'a part of a name (`MAX_LENGTH` of `seller-name.ts`)',
  },
  {
    file: 'utils/io/services/redact.ts',
    length: 8000,
    why: 'what is left of a message (`MAX_TEXT_LENGTH`)',
  },
  {
    file: 'utils/core/agents/referral.ts',
    length: 500,
    why: 'the template of an agent (`MAX_TEMPLATE`)',
  },
  { file: 'utils/core/money-text/numbers.ts', length: 3000, why: 'cut by `beginning` and others' },
  {
    file: 'utils/io/page/pictures.ts',
    sources: ['/\\s+/g'],
    length: 1200,
    why: 'a label (`MAX_WRITTEN`)',
  },
  {
    file: 'utils/io/page/pictures.ts',
    sources: ['/^url', '/\\\\(.)/g', '/(\\.(?:jpe', '/\\._', '/[-_]', '/@'],
    length: 65_536,
    why: 'an address (`MAX_URL_LENGTH`)',
  },
  {
    file: 'utils/core/page-price/json-ld.ts',
    sources: ['/\\s+/gu', '/, ?'],
    length: 400_000,
    why: 'JSON that is mended (`MAX_MENDED`)',
  },
  {
    file: 'utils/core/page-price/json-ld.ts',
    sources: ['/[\\p{L}\\d]+/gu'],
    length: 300,
    why: 'a name (`MAX_NAME`)',
  },
  {
    file: 'utils/core/page-price/surroundings.ts',
    sources: ['/[\\p{L}\\d]+/gu', '/([a-z', '/prices?/', '/[^\\p{L}]+'],
    length: 1000,
    why: 'titles (`MAX_TITLE`), and names cut at 400',
  },
  {
    file: 'utils/core/page-price/label.ts',
    length: 400,
    why: 'a text beside a sum (`MAX_BESIDE`)',
  },
  {
    file: 'utils/core/page-price/visible.ts',
    length: 1000,
    why: 'a text node (`MAX_TEXT_LENGTH`)',
  },
  { file: 'utils/core/page-price/words.ts', length: 4000, why: 'nine names, cut at 400 each' },
  {
    file: 'utils/core/picture/find/cdn.ts',
    length: 1024,
    why: 'an address (`MAX_LENGTH`)',
  },
  {
    file: 'utils/core/picture/find/sprite.ts',
    length: 8192,
    why: 'no `data:` URL (`fitsSnapshot`)',
  },
  { file: 'utils/core/pricing/groups/title.ts', length: 1200, why: 'cut by `toPlainText`' },
  { file: 'utils/core/pricing/unit-price.ts', length: 1200, why: 'cut by `toPlainText`' },
  { file: 'utils/core/pricing/units.ts', length: 1200, why: 'cut by `toPlainText`' },
  { file: 'utils/core/pricing/misleading/', length: 1200, why: 'cut by `toPlainText`' },
  { file: 'utils/core/question/templates.ts', length: 1200, why: 'ten times `MAX_CHARACTERS`' },
  { file: 'utils/core/pages-1688/card-texts.ts', length: 400, why: 'a text of a card (`joined`)' },
  {
    file: 'utils/io/page/pages-1688/find-cards.ts',
    sources: ['/(?:--'],
    length: 4000,
    why: 'a class (`attributeOf`)',
  },
  {
    file: 'utils/io/page/pages-1688/list-parts.ts',
    sources: ['/(?:厂', '/^(?:退', '/^[¥', '/厂', '/^(?:https'],
    length: 8000,
    why: 'a text of a card (`joined`), a class or an address (`attributeOf`)',
  },
  {
    file: 'utils/io/page/pages-1688/list-parts.ts',
    sources: ['/\\s+/g'],
    length: 3000,
    why: 'a text of a card (`MAX_TEXT`)',
  },
  {
    file: 'utils/io/page/pages-1688/markup.ts',
    length: 1200,
    why: 'a name (twice `MAX_KEY` at most)',
  },
  {
    file: 'utils/io/page/pages-1688/read-card.ts',
    sources: ['/(b2b-'],
    length: 4000,
    why: 'an attribute (`attributeOf`)',
  },
  {
    file: 'utils/io/page/pages-1688/shown-offer.ts',
    sources: ['/\\s+/g'],
    length: 3000,
    why: 'the name of a SKU (ten times `MAX_TEXT`)',
  },
  {
    file: 'utils/io/list/workbook.ts',
    sources: ['/\\[', '/"[', '/[dmyhs]', '/general', '/^0'],
    length: 200,
    why: 'the format of a number (`MAX_FORMAT`)',
  },
  {
    file: 'utils/io/list/xml.ts',
    sources: ['/[&<>]/', '/[^\\P'],
    length: 32_767,
    why: 'a text in a cell that we write (`MAX_TEXT_LENGTH`)',
  },
  {
    file: 'utils/io/list/pasted.ts',
    sources: ['/[\\t'],
    length: 32_767,
    why: 'a text of a cell (`LIST_LIMITS`)',
  },
  {
    file: 'utils/io/list/write-pasted.ts',
    length: 32_767,
    why: 'a text in a cell (`LIST_LIMITS`)',
  },
  { file: 'utils/core/glossary/short-titles.ts', length: 500, why: 'a title (`MAX_LENGTH`)' },
  { file: 'utils/core/glossary/seller-name.ts', length: 60, why: 'a name (`MAX_LENGTH`)' },
  {
    file: 'utils/io/page/pages-1688/sku-names.ts',
    sources: ['/\\s/g'],
    length: 400,
    why: 'a cell (`joined`), or a value of a property (`MAX_VALUE`)',
  },
];

/** Made from parts: `tests/support/patterns/around.ts` runs the code around them. */
export const MADE: readonly Limit[] = [
  { file: 'utils/io/export/links.ts', why: 'addresses and texts in exports' },
  { file: 'utils/io/i18n/glossary.ts', why: 'our own sentences alone' },
  { file: 'utils/core/costs/categories.ts', why: 'titles of offers' },
  { file: 'utils/core/money-text/parse-amount.ts', why: 'prices in texts' },
  { file: 'utils/core/money-text/parse-price.ts', why: 'prices in texts' },
  { file: 'utils/core/page-price/label.ts', why: 'the price of a page' },
  { file: 'utils/core/page-price/label-words.ts', why: 'the price of a page' },
  { file: 'utils/core/page-price/word-patterns.ts', why: 'the price of a page' },
  { file: 'utils/core/page-price/words.ts', why: 'the price of a page' },
  { file: 'utils/core/picture/find/cdn.ts', why: 'the elements of a page' },
  { file: 'utils/core/pages-1688/card-texts.ts', why: 'cards of 1688' },
  { file: 'utils/core/pages-1688/price-texts.ts', why: 'cards of 1688' },
  { file: 'utils/core/pricing/', why: 'titles of offers' },
  { file: 'utils/io/page/pages-1688/offer-number.ts', why: 'cards of 1688' },
  { file: 'utils/io/page/pages-1688/script-data.ts', why: 'cards of 1688' },
  { file: 'utils/io/services/redact.ts', why: 'messages of services' },
  { file: 'utils/io/storage/entry.ts', why: 'keys' },
];

export function isWithin(
  limit: Limit,
  { file, source }: { file: string; source: string },
): boolean {
  const { sources } = limit;
  return (
    file.startsWith(limit.file) && (!sources || sources.some((start) => source.startsWith(start)))
  );
}
