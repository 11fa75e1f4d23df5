import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseAmount } from '@/utils/core/money-text/parse-amount';
import { currenciesOf } from '@/utils/core/money-text/currencies';
import { sharedPath, withShared } from '../../support/shared';

const rowSchema = z.object({
  price: z.nullable(z.string()),
  amount: z.nullable(z.string()),
  currency: z.nullable(z.string()),
});

/** Texts in which a currency stands beside the number. */
function readRows() {
  return readFileSync(sharedPath('data', 'price-strings.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .flatMap(({ price, amount, currency }) =>
      price !== null && currency !== null && price.includes(currency)
        ? [{ price, amount, currency }]
        : [],
    );
}

describe('real prices, pasted into a field', withShared, () => {
  it.each(['.', ','])(
    'are read as they are, or refused for the words around them, where decimals are written with %s',
    (sign) => {
      const rows = readRows();
      const read = rows.flatMap(({ price, amount, currency }) => {
        const typed = parseAmount(price, sign);
        return typed ? [{ price, amount, currency, typed }] : [];
      });
      for (const { price, amount, currency, typed } of read) {
        expect(Number(typed.amount), price).toBe(Number(amount));
        const [code = currency] = currenciesOf(currency);
        expect(typed.currencies, price).toContain(code);
      }
      expect(rows).toHaveLength(385);
      expect(read.length / rows.length).toBeGreaterThanOrEqual(0.8);
    },
  );
});
