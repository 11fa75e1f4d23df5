/**
 * Currencies of money signs and codes. A sign that several countries share is resolved by hints of
 * the page.
 */

/** ISO 4217 code, country codes, and how it is written beside a number. */
type Row = readonly [code: string, countries: string, signs: string];

const ROWS: readonly Row[] = [
  [
    'EUR',
    'de fr it es nl be at ie fi pt gr sk si ee lv lt lu mt cy hr eu',
    '€ Euro euro euros Eur',
  ],
  ['USD', 'us', 'US$ U$S USD$ $US $'],
  ['GBP', 'gb uk', '£ ₤ GB£ UK£ £GB'],
  ['CNY', 'cn', 'CN¥ RMB 元 人民币 ¥ ￥'],
  ['JPY', 'jp', 'JP¥ 円 ¥ ￥'],
  ['TWD', 'tw', 'NT$ NTD 元 $'],
  ['HKD', 'hk', 'HK$ $HK $'],
  ['MOP', 'mo', 'MOP$'],
  ['KRW', 'kr', '₩ ￦ 원'],
  ['INR', 'in', '₹ Rs Rs. ₨'],
  ['PKR', 'pk', 'PKR. Rs Rs. ₨'],
  ['LKR', 'lk', 'Rs Rs. ₨'],
  ['NPR', 'np', 'Rs Rs. ₨'],
  ['BDT', 'bd', '৳ Tk'],
  ['CAD', 'ca', 'C$ CA$ CDN$ $CA $'],
  ['AUD', 'au', 'A$ AU$ $AU $'],
  ['NZD', 'nz', 'NZ$ $NZ $'],
  ['SGD', 'sg', 'S$ SG$ $SG $'],
  ['MXN', 'mx', 'MX$ Mex$ $MX $'],
  ['ARS', 'ar', 'AR$ $'],
  ['CLP', 'cl', 'CLP$ $'],
  ['COP', 'co', 'COL$ $'],
  ['UYU', 'uy', '$U $'],
  ['DOP', 'do', 'RD$'],
  ['TTD', 'tt', 'TT$'],
  ['TOP', 'to', 'T$'],
  ['BRL', 'br', 'R$ BR$'],
  ['PEN', 'pe', 'S/ S/.'],
  ['PAB', 'pa', 'B/.'],
  ['CHF', 'ch li', 'SFr. Fr. Fr'],
  ['SEK', 'se', 'kr kr. Kr SEK.'],
  ['NOK', 'no', 'kr kr. Kr Nkr'],
  ['DKK', 'dk', 'kr kr. Kr Dkr DKK.'],
  ['ISK', 'is', 'kr kr. Kr'],
  ['PLN', 'pl', 'zł Zł ZŁ zl'],
  ['CZK', 'cz', 'Kč kč KČ'],
  ['HUF', 'hu', 'Ft ft'],
  ['RON', 'ro', 'lei Lei LEI'],
  ['MDL', 'md', 'lei Lei LEI'],
  ['BGN', 'bg', 'лв лв.'],
  ['HRK', '', 'kn Kn'],
  ['RSD', 'rs', 'din din. Dinara дин'],
  ['BAM', 'ba', 'KM'],
  ['RUB', 'ru', '₽ руб руб. Р р. р Руб Руб. рублей'],
  ['BYN', 'by', 'Br руб руб. р. р бел.руб.'],
  ['UAH', 'ua', '₴ грн грн.'],
  ['KZT', 'kz', '₸ тг тенге'],
  ['GEL', 'ge', '₾'],
  ['AMD', 'am', '֏'],
  ['TRY', 'tr', '₺ TL'],
  ['ILS', 'il', '₪ NIS ש"ח'],
  ['AED', 'ae', 'Dhs د.إ د.إ. درهم'],
  ['SAR', 'sa', 'SR ر.س ر.س. ريال'],
  ['KWD', 'kw', 'KD د.ك'],
  ['BHD', 'bh', 'BD'],
  ['EGP', 'eg', 'E£ LE ج.م جن'],
  ['IRR', 'ir', '﷼'],
  ['AFN', 'af', '؋'],
  ['ZAR', 'za', 'R'],
  ['NGN', 'ng', '₦'],
  ['KES', 'ke', 'KSh Ksh'],
  ['UGX', 'ug', 'USh'],
  ['XOF', '', 'FCFA CFA'],
  ['THB', 'th', '฿ บาท'],
  ['VND', 'vn', '₫ đ'],
  ['IDR', 'id', 'Rp Rp.'],
  ['MYR', 'my', 'RM'],
  ['PHP', 'ph', '₱'],
  ['LAK', 'la', '₭'],
  ['MNT', 'mn', '₮'],
];

/** Default meaning of shared signs; other shared signs stay unknown. */
const DEFAULT_CURRENCY_OF_SIGN: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['руб', 'RUB'],
  ['руб.', 'RUB'],
  ['р.', 'RUB'],
  ['р', 'RUB'],
  ['lei', 'RON'],
]);

/** Country whose shops a language implies. */
const COUNTRY_OF_LANGUAGE: ReadonlyMap<string, string> = new Map(
  'ja:jp ko:kr zh:cn sv:se da:dk nb:no nn:no no:no is:is cs:cz pl:pl hu:hu ro:ro bg:bg uk:ua be:by he:il tr:tr th:th vi:vn id:id hi:in ur:pk'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
);

/** Hints of a page about its country. */
export interface CurrencyHints {
  /** A code or sign apart from the number. */
  currency?: string | undefined;
  /** Language of the page, BCP 47. */
  lang?: string | undefined;
  host?: string | undefined;
}

const CODES = new Set(ROWS.map(([code]) => code));
const BY_SIGN = new Map<string, Row[]>();
for (const row of ROWS) {
  for (const sign of [row[0], ...row[2].split(' ')]) {
    BY_SIGN.set(sign, [...(BY_SIGN.get(sign) ?? []), row]);
  }
}

/** Signs that are not in the table, but have an amount beside them. */
const UNKNOWN_CODE_SIGNS = 'DEM تومان ƒ FBu KMF ₣ MK UM VT Z$'.split(' ');

const escape = (text: string) => text.replace(/[.$/^*+?()|[\]{}\\]/gu, String.raw`\$&`);
const SIGNS = new Set([...BY_SIGN.keys(), ...UNKNOWN_CODE_SIGNS]);
const byLength = [...SIGNS].toSorted((a, b) => b.length - a.length);
/**
 * Letters of a country may stand apart, as in `AU $`; a single letter only at the start of the
 * text, because it may end a word: `Vitamin C $5`.
 */
function patternOf(sign: string): string {
  if (!/^\p{L}+\$$/u.test(sign)) return escape(sign);
  const gap = sign.length > 2 ? ' ?' : '(?:(?<=^.) )?';
  return `${sign.slice(0, -1)}${gap}\\$`;
}

const alternatives = (of: (sign: string) => boolean) =>
  byLength.filter(of).map(patternOf).join('|');
const startsInLetter = (sign: string) => /^\p{L}/u.test(sign);
const endsInLetter = (sign: string) => /\p{L}$/u.test(sign);

/**
 * Source of a pattern for any sign; letters do not match inside a word. The word boundaries are
 * shared by many signs, because compiling one pair for each takes about a second (Node 20). Longer
 * signs come first, so that `R$` wins over `R`.
 */
export const SIGN =
  String.raw`(?<!\p{L})(?:${alternatives((sign) => startsInLetter(sign) && !endsInLetter(sign))}` +
  String.raw`|(?:${alternatives((sign) => startsInLetter(sign) && endsInLetter(sign))})(?!\p{L}))` +
  String.raw`|(?:${alternatives((sign) => !startsInLetter(sign) && endsInLetter(sign))})(?!\p{L})` +
  `|${alternatives((sign) => !startsInLetter(sign) && !endsInLetter(sign))}`;

/**
 * Country domains that are sold worldwide and imply no country, except below `com` and the like.
 */
const WORLDWIDE = new Set('ac ai am cc co fm gg gl im io is la ly me sh st to tv vc ws'.split(' '));

/** Country code of the host's domain; undefined for none. */
function countryOf(host: string): string | undefined {
  const [domain = '', second = ''] = host.split('.').toReversed();
  const isOpen = WORLDWIDE.has(domain) && !/^(?:com|net|org)$/u.test(second);
  return domain === '' || isOpen ? undefined : domain;
}

/** Characters of a BCP 47 tag. */
const MAX_LANG = 40;

/** Country codes by host, region and language, most reliable first. */
function countriesOf({ lang = '', host = '' }: CurrencyHints): string[] {
  const [language = '', ...subtags] = lang.slice(0, MAX_LANG).toLowerCase().split(/[-_]/u);
  const region = subtags.find((tag) => tag.length === 2);
  return [countryOf(host), region, COUNTRY_OF_LANGUAGE.get(language)].filter(
    (country) => country !== undefined,
  );
}

/** `NT $` → `NT$`. */
const signOf = (written: string) => written.replace(' ', '');

/** Whether a text is a sign or code and nothing else. */
export const isSign = (text: string): boolean => SIGNS.has(signOf(text));

/** ISO 4217 codes that a sign or code may mean, most likely first; empty if it is none. */
export function currenciesOf(written: string): readonly string[] {
  const sign = signOf(written);
  const codes = (BY_SIGN.get(sign) ?? []).map(([code]) => code);
  if (codes.length === 0) return CODES.has(sign.toUpperCase()) ? [sign.toUpperCase()] : [];
  const likeliest = DEFAULT_CURRENCY_OF_SIGN.get(sign);
  return [...new Set(likeliest === undefined ? codes : [likeliest, ...codes])];
}

/**
 * The ISO 4217 code of a sign or code on a page; undefined if ambiguous.
 * @param beside codes near the sign that may resolve it, most likely first
 */
export function currencyOfSign(
  written: string,
  hints: CurrencyHints = {},
  beside: readonly (string | undefined)[] = [],
): string | undefined {
  const codes = currenciesOf(written);
  if (codes.length < 2) return codes[0];
  const sign = signOf(written);
  const rows = BY_SIGN.get(sign) ?? [];
  const isOfSign = (code: string | undefined) => rows.some(([own]) => own === code);
  const named = [...beside, hints.currency].find(isOfSign);
  if (named !== undefined) return named;
  for (const country of countriesOf(hints)) {
    const row = rows.find((one) => paysWith(one, country));
    if (row) return row[0];
  }
  return DEFAULT_CURRENCY_OF_SIGN.get(sign);
}

function paysWith([, countries]: Row, country: string): boolean {
  return countries.split(' ').includes(country);
}

/** ISO 4217 of the country of a host's domain, for prices without any sign. */
export function currencyOfHost(host: string): string | undefined {
  const country = countryOf(host);
  return country === undefined ? undefined : ROWS.find((row) => paysWith(row, country))?.[0];
}
