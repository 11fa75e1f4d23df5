import { rateSchema } from '@/utils/model/money-settings';
import { parseAs } from '@/utils/parse';

/** Yuan for one unit, as typed → units for one yuan; undefined where that is no rate. */
export function readRate(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,12})?$/.test(text)) return undefined;
  return parseAs(rateSchema, 1 / Number(text));
}

/** As it is typed: the division's last digits are noise. */
export function rateText(perCny: number): string {
  return String(Number((1 / perCny).toPrecision(10)));
}
