/** What an export is based on, in words. */
import { formatNumber } from '../format';
import { t, uiLanguage } from '../words';
import type { ExportContext } from './context';

/** `1 CNY = 0.1412 USD, 25 Nov 2026`; absent where the currency is the yuan itself. */
export function rateText({ rate, currency }: ExportContext): string | undefined {
  if (!rate) return undefined;
  const value = new Intl.NumberFormat(uiLanguage(), { maximumSignificantDigits: 6 });
  return t('export.rateOf', [value.format(rate.value), currency, rate.date]);
}

/** The amount as the page has it, its currency, and how many pieces it is for. */
export function pagePriceText({ pagePrice }: ExportContext): string | undefined {
  if (!pagePrice) return undefined;
  const { amount, currency, pieces = 1 } = pagePrice;
  const price = [amount, currency].filter(Boolean).join(' ');
  return pieces === 1 ? price : t('export.priceOfPieces', [price, formatNumber(pieces)]);
}
