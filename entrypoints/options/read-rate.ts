import * as v from 'valibot';
import { rateSchema } from '@/utils/model/money-settings';

/** Yuan for one unit, as typed → units for one yuan; undefined where that is no rate. */
export function readRate(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,12})?$/.test(text)) return undefined;
  const perCny = 1 / Number(text);
  return v.is(rateSchema, perCny) ? perCny : undefined;
}

/** As it is typed: the division's last digits are noise. */
export function rateText(perCny: number): string {
  return String(Number((1 / perCny).toPrecision(10)));
}
