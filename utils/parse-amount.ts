/** What people type or paste as an amount of money, or as a number. Pure. */

export interface TypedAmount {
  /** Decimal with a point. */
  amount: string;
  /** ISO codes that its sign may mean, the likeliest first; absent where it has none. */
  currencies?: readonly string[];
}

const DOLLARS = ['USD', 'CAD', 'AUD', 'SGD', 'HKD', 'NZD', 'MXN'];
/** Longest first: "US$" is not "$". */
const SIGNS: readonly (readonly [sign: string, currencies: readonly string[]])[] = [
  ['US$', ['USD']],
  ['CA$', ['CAD']],
  ['AU$', ['AUD']],
  ['HK$', ['HKD']],
  ['A$', ['AUD']],
  ['C$', ['CAD']],
  ['S$', ['SGD']],
  ['R$', ['BRL']],
  ['$', DOLLARS],
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['¥', ['CNY', 'JPY']],
  ['元', ['CNY']],
  ['円', ['JPY']],
  ['₩', ['KRW']],
  ['₹', ['INR']],
  ['₽', ['RUB']],
  ['zł', ['PLN']],
];

const CODE = /^([A-Z]{3})\s*|\s*([A-Z]{3})$/;
const GROUPED = /^\d{1,3}(?:([., '’])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;

/**
 * "1,234.50", "1.234,50", "￥12", "EUR 9,99" → a decimal; undefined where it is no amount. One sign
 * before exactly three digits may part thousands or decimals: then it is what `decimal` says.
 * @param decimal the sign between whole and fraction in the reader's language
 */
export function parseAmount(text: string, decimal: string): TypedAmount | undefined {
  let rest = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  let currencies: readonly string[] | undefined;
  const code = CODE.exec(rest);
  if (code) {
    currencies = [code[1] ?? code[2] ?? ''];
    rest = rest.replace(CODE, '');
  }
  const sign = SIGNS.find(([one]) => rest.startsWith(one) || rest.endsWith(one));
  if (sign) {
    currencies ??= sign[1];
    rest = rest.replace(sign[0], '');
  }
  const amount = toDecimal(rest.trim(), decimal);
  if (amount === undefined) return undefined;
  return { amount, ...(currencies && { currencies }) };
}

function toDecimal(digits: string, decimal: string): string | undefined {
  const lone = /^(\d{1,12})(?:([.,])(\d{1,6}))?$/.exec(digits);
  if (lone) {
    const [, whole = '', separator, fraction] = lone;
    if (fraction === undefined) return trimmed(whole);
    const isGroup = fraction.length === 3 && whole.length <= 3 && separator !== decimal;
    return isGroup && whole !== '0' ? trimmed(whole + fraction) : `${trimmed(whole)}.${fraction}`;
  }
  const grouped = GROUPED.exec(digits);
  if (!grouped || grouped[1] === grouped[2]) return undefined;
  const fraction = grouped[2] === undefined ? '' : digits.slice(digits.lastIndexOf(grouped[2]) + 1);
  const whole = digits.slice(0, digits.length - (fraction ? fraction.length + 1 : 0));
  const joined = trimmed(whole.replaceAll(/\D/g, ''));
  return fraction ? `${joined}.${fraction}` : joined;
}

/** Without the zeros before it. */
const trimmed = (whole: string): string => whole.replace(/^0+(?=\d)/, '');
