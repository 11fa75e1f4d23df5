import * as z from 'zod/mini';
import type { Offer } from '../../model/offer';
import { parseAs } from '../../parse';
import { field, readCount, readFen } from '../read';

const tierSchema = z.object({ begin_num: field, quantity: field, price: field });

/** Prices by rising quantity. A quantity comes as `"2"`, `2`, `"≥2"` or `"2-49"`. */
export function readTiers(list: unknown): NonNullable<Offer['tiers']> {
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((item: unknown) => {
      const fields = parseAs(tierSchema, item);
      const from = readFrom(fields?.begin_num) ?? readFrom(fields?.quantity);
      const price = readFen(fields?.price);
      return from === undefined || price === undefined ? [] : { from, price };
    })
    .toSorted((a, b) => a.from - b.from);
}

function readFrom(value: unknown): number | undefined {
  const [, digits] = /^\s*(?:≥|>=)?\s*(\d+)\s*(?:[-~]\s*\d+)?\s*$/.exec(String(value)) ?? [];
  return readCount(digits);
}
