/** Which currency a sign means. Signs that several countries share need a hint of the page. */

/** ISO code, the countries that pay with it, and how it is written beside a number. */
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

/** What a shared sign means where nothing says otherwise; the others stay unknown. */
const DEFAULT_CURRENCY_OF_SIGN: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['руб', 'RUB'],
  ['руб.', 'RUB'],
  ['р.', 'RUB'],
  ['р', 'RUB'],
  ['lei', 'RON'],
]);

/** Languages that are, in shops, those of one country. */
const COUNTRY_OF_LANGUAGE: ReadonlyMap<string, string> = new Map(
  'ja:jp ko:kr zh:cn sv:se da:dk nb:no nn:no no:no is:is cs:cz pl:pl hu:hu ro:ro bg:bg uk:ua be:by he:il tr:tr th:th vi:vn id:id hi:in ur:pk'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
);

/** What a page tells of its country. */
export interface CurrencyHints {
  /** A code or sign that stands apart from the number. */
  currency?: string | undefined;
  /** BCP 47, of the page. */
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

/** Codes that are written without being in the table: an amount stands beside each of them. */
const UNKNOWN_CODE_SIGNS = 'DEM تومان ƒ FBu KMF ₣ MK UM VT Z$'.split(' ');

const escape = (text: string) => text.replace(/[.$/^*+?()|[\]{}\\]/gu, String.raw`\$&`);
const byLength = [...BY_SIGN.keys(), ...UNKNOWN_CODE_SIGNS].toSorted((a, b) => b.length - a.length);
/**
 * A country's letters may stand apart, as in `AU $`; a single one only where a text begins, because it
 * may end one: `Vitamin C $5`.
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
 * Source of a pattern for any sign; one of letters is none inside of a word. The bounds stand once for
 * many signs: compiling a pair for each costs about a second of CPU (Node 20). The order lets
 * `R$` win over `R`, and `$US` over `$`.
 */
export const SIGN =
  String.raw`(?<!\p{L})(?:${alternatives((sign) => startsInLetter(sign) && !endsInLetter(sign))}` +
  String.raw`|(?:${alternatives((sign) => startsInLetter(sign) && endsInLetter(sign))})(?!\p{L}))` +
  String.raw`|(?:${alternatives((sign) => !startsInLetter(sign) && endsInLetter(sign))})(?!\p{L})` +
  `|${alternatives((sign) => !startsInLetter(sign) && !endsInLetter(sign))}`;

/** Domains that shops all over the world buy: they name no country, but below `com` and the like. */
const WORLDWIDE = new Set('ac ai am cc co fm gg gl im io is la ly me sh st to tv vc ws'.split(' '));

/** The country whose domain the host has; a file has no host. */
function countryOf(host: string): string | undefined {
  const [domain = '', second = ''] = host.split('.').toReversed();
  const isOpen = WORLDWIDE.has(domain) && !/^(?:com|net|org)$/u.test(second);
  return domain === '' || isOpen ? undefined : domain;
}

/** Country codes of the host and the language, the surest first. */
function countriesOf({ lang = '', host = '' }: CurrencyHints): string[] {
  const [language = '', ...subtags] = lang.toLowerCase().split(/[-_]/u);
  const region = subtags.find((tag) => tag.length === 2);
  return [countryOf(host), region, COUNTRY_OF_LANGUAGE.get(language)].filter(
    (country) => country !== undefined,
  );
}

/** `NT $` is `NT$`. */
const signOf = (written: string) => written.replace(' ', '');

/** ISO codes that a sign or code may mean, the likeliest first; none where it is no such thing. */
export function currenciesOf(written: string): readonly string[] {
  const sign = signOf(written);
  const codes = (BY_SIGN.get(sign) ?? []).map(([code]) => code);
  if (codes.length === 0) return CODES.has(sign.toUpperCase()) ? [sign.toUpperCase()] : [];
  const likeliest = DEFAULT_CURRENCY_OF_SIGN.get(sign);
  return [...new Set(likeliest === undefined ? codes : [likeliest, ...codes])];
}

/**
 * The ISO code that a sign or code means on such a page; undefined where that is not sure.
 * @param beside what may be the code that tells a shared sign, the likeliest first
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

/** What is paid with in the country of the page's domain, where a price names nothing. */
export function currencyOfHost(host: string): string | undefined {
  const country = countryOf(host);
  return country === undefined ? undefined : ROWS.find((row) => paysWith(row, country))?.[0];
}
