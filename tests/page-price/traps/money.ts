/** How the shops of a country write sums. */
import type { PageWords } from './phrases';
import { NBSP, type Country } from './shops';

/** An amount that the country's shops can write: its cents, or tens where money is small. */
export function amountIn({ rate, decimal }: Country<PageWords>, dollars: number): number {
  const amount = dollars * rate;
  if (decimal !== undefined) return Math.round(amount * 100) / 100;
  return rate >= 50 ? Math.round(amount / 10) * 10 : Math.round(amount);
}

export interface Digits {
  whole: string;
  /** Two digits, or none. */
  cents: string;
}

export function digitsOf({ thousands, decimal }: Country<PageWords>, amount: number): Digits {
  const [whole = '', cents = ''] = amount.toFixed(decimal === undefined ? 0 : 2).split('.');
  return { whole: whole.replace(/\B(?=(?:\d{3})+$)/gu, thousands), cents };
}

/** The number with the sign where the country writes it. */
export function signed({ form, sign }: Country<PageWords>, number: string): string {
  const gap = form.endsWith('apart') ? NBSP : '';
  return form.startsWith('before') ? `${sign}${gap}${number}` : `${number}${gap}${sign}`;
}

export function money(country: Country<PageWords>, amount: number): string {
  const { whole, cents } = digitsOf(country, amount);
  return signed(country, cents === '' ? whole : `${whole}${country.decimal}${cents}`);
}
