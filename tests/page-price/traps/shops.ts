/** The countries of the trap pages: the money of each, and its phrases. */
import { AMERICAN, BRITISH } from './locales/english';
import { DUTCH, GERMAN, SWEDISH } from './locales/germanic';
import { JAPANESE, KOREAN, TAIWANESE } from './locales/east-asian';
import { ARABIC, CHINESE, INDONESIAN, VIETNAMESE } from './locales/numbers-only';
import { BRAZILIAN, FRENCH, ITALIAN, SPANISH } from './locales/romance';
import { POLISH, RUSSIAN } from './locales/slavic';
import type { PageWords, Phrases } from './phrases';

export interface Country<Words = Phrases> {
  lang: string;
  host: string;
  phrases: Words;
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

export const NBSP = '\u00a0';
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

/** Countries with words for pages whose traps are numbers alone. */
export const MORE_COUNTRIES: readonly Country<PageWords>[] = [
  {
    lang: 'ar-SA',
    host: 'matjar.example.sa',
    phrases: ARABIC,
    sign: 'ر.س',
    form: 'behind, apart',
    thousands: ',',
    decimal: '.',
    rate: 4,
    isSeen: false,
  },
  {
    lang: 'id-ID',
    host: 'toko.example.co.id',
    phrases: INDONESIAN,
    sign: 'Rp',
    form: 'before',
    thousands: '.',
    rate: 15_000,
    isSeen: false,
  },
  {
    lang: 'vi-VN',
    host: 'cuahang.example.vn',
    phrases: VIETNAMESE,
    sign: '₫',
    form: 'behind',
    thousands: '.',
    rate: 25_000,
    isSeen: false,
  },
  {
    lang: 'zh-CN',
    host: 'dian.example.cn',
    phrases: CHINESE,
    sign: '¥',
    form: 'before',
    thousands: ',',
    decimal: '.',
    rate: 7,
    isSeen: false,
  },
];
