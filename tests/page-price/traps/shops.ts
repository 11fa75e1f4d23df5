/** The countries of the trap pages: how each writes a price, and its phrases. */
import { AMERICAN, BRITISH } from './locales/english';
import { DUTCH, GERMAN, SWEDISH } from './locales/germanic';
import { JAPANESE, KOREAN, TAIWANESE } from './locales/east-asian';
import { BRAZILIAN, FRENCH, ITALIAN, SPANISH } from './locales/romance';
import { POLISH, RUSSIAN } from './locales/slavic';
import type { Phrases } from './phrases';

export interface Country {
  lang: string;
  host: string;
  phrases: Phrases;
  sign: string;
  /** `$5`, `€ 5`, `5 €`, `5円`. */
  form: 'before' | 'before, apart' | 'behind, apart' | 'behind';
  thousands: string;
  /** Absent: no cents are written. */
  decimal?: string;
  /** Units of its money for about a dollar. */
  rate: number;
  /** The rules were made with a look at its pages; those of the others only count. */
  isSeen: boolean;
}

const NBSP = '\u00a0';
const NARROW = '\u202f';

export const COUNTRIES: readonly Country[] = [
  {
    lang: 'en-US',
    host: 'shop.example.com',
    phrases: AMERICAN,
    sign: '$',
    form: 'before',
    thousands: ',',
    decimal: '.',
    rate: 1,
    isSeen: true,
  },
  {
    lang: 'en-GB',
    host: 'shop.example.co.uk',
    phrases: BRITISH,
    sign: '£',
    form: 'before',
    thousands: ',',
    decimal: '.',
    rate: 1,
    isSeen: false,
  },
  {
    lang: 'de-DE',
    host: 'laden.example.de',
    phrases: GERMAN,
    sign: '€',
    form: 'behind, apart',
    thousands: '.',
    decimal: ',',
    rate: 1,
    isSeen: true,
  },
  {
    lang: 'fr-FR',
    host: 'boutique.example.fr',
    phrases: FRENCH,
    sign: '€',
    form: 'behind, apart',
    thousands: NARROW,
    decimal: ',',
    rate: 1,
    isSeen: true,
  },
  {
    lang: 'es-ES',
    host: 'tienda.example.es',
    phrases: SPANISH,
    sign: '€',
    form: 'behind, apart',
    thousands: '.',
    decimal: ',',
    rate: 1,
    isSeen: false,
  },
  {
    lang: 'it-IT',
    host: 'negozio.example.it',
    phrases: ITALIAN,
    sign: '€',
    form: 'before, apart',
    thousands: '.',
    decimal: ',',
    rate: 1,
    isSeen: false,
  },
  {
    lang: 'pt-BR',
    host: 'loja.example.com.br',
    phrases: BRAZILIAN,
    sign: 'R$',
    form: 'before, apart',
    thousands: '.',
    decimal: ',',
    rate: 5,
    isSeen: true,
  },
  {
    lang: 'pl-PL',
    host: 'sklep.example.pl',
    phrases: POLISH,
    sign: 'zł',
    form: 'behind, apart',
    thousands: NBSP,
    decimal: ',',
    rate: 4,
    isSeen: true,
  },
  {
    lang: 'nl-NL',
    host: 'winkel.example.nl',
    phrases: DUTCH,
    sign: '€',
    form: 'before, apart',
    thousands: '.',
    decimal: ',',
    rate: 1,
    isSeen: false,
  },
  {
    lang: 'sv-SE',
    host: 'butik.example.se',
    phrases: SWEDISH,
    sign: 'kr',
    form: 'behind, apart',
    thousands: NBSP,
    rate: 10,
    isSeen: false,
  },
  {
    lang: 'ru-RU',
    host: 'magazin.example.ru',
    phrases: RUSSIAN,
    sign: '₽',
    form: 'behind, apart',
    thousands: NBSP,
    rate: 90,
    isSeen: true,
  },
  {
    lang: 'ja-JP',
    host: 'mise.example.jp',
    phrases: JAPANESE,
    sign: '円',
    form: 'behind',
    thousands: ',',
    rate: 150,
    isSeen: true,
  },
  {
    lang: 'ko-KR',
    host: 'gage.example.kr',
    phrases: KOREAN,
    sign: '원',
    form: 'behind',
    thousands: ',',
    rate: 1_300,
    isSeen: false,
  },
  {
    lang: 'zh-TW',
    host: 'shop.example.com.tw',
    phrases: TAIWANESE,
    sign: 'NT$',
    form: 'before',
    thousands: ',',
    rate: 30,
    isSeen: false,
  },
];

/** An amount that the country's shops can write: its cents, or tens where money is small. */
export function amountIn({ rate, decimal }: Country, dollars: number): number {
  const amount = dollars * rate;
  if (decimal !== undefined) return Math.round(amount * 100) / 100;
  return rate >= 50 ? Math.round(amount / 10) * 10 : Math.round(amount);
}

export interface Digits {
  whole: string;
  /** Two digits, or none. */
  cents: string;
}

export function digitsOf({ thousands, decimal }: Country, amount: number): Digits {
  const [whole = '', cents = ''] = amount.toFixed(decimal === undefined ? 0 : 2).split('.');
  return { whole: whole.replace(/\B(?=(?:\d{3})+$)/gu, thousands), cents };
}

/** With the sign where the country writes it. */
export function signed({ form, sign }: Country, number: string): string {
  const gap = form.endsWith('apart') ? NBSP : '';
  return form.startsWith('before') ? `${sign}${gap}${number}` : `${number}${gap}${sign}`;
}

export function money(country: Country, amount: number): string {
  const { whole, cents } = digitsOf(country, amount);
  return signed(country, cents === '' ? whole : `${whole}${country.decimal}${cents}`);
}
