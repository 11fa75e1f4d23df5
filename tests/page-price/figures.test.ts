import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { startTensors } from '../../demo/retrieval/retriever';
import { answerWith, crossValidate, figuresOf } from '../../tools/price/evaluate';
import { calibrationTable, describe as describeFigures } from '../../tools/price/report';
import { realSamples, trapSamples } from '../../tools/price/samples';
import { checksumOf } from '../../tools/price/weights-file';
import { parsePrice } from '../../utils/core/money-text/parse-price';
import { CHECKSUM, MODEL } from '../../utils/core/page-price/weights';
import { sharedPath, withShared } from '../support/shared';

const KINDS = ['plain', 'clicked'] as const;

const stringSchema = z.object({
  price: z.nullable(z.string()),
  currencyHint: z.nullable(z.string()),
  amount: z.nullable(z.string()),
});

describe('price of a page', withShared, () => {
  it('the weights are those that were trained', () => {
    expect(checksumOf(MODEL)).toBe(CHECKSUM);
  });

  it('a price is found on shops that the weights were not trained on', async () => {
    await startTensors();
    const { answers } = crossValidate(await realSamples(), await trapSamples());
    for (const kind of KINDS) {
      // The figure is what the run is for.
      const figures = figuresOf(answers[kind]);
      console.log(describeFigures(`five folds, ${kind}`, figures));
      expect(figures.f1).toBeGreaterThanOrEqual(0.95);
    }
    console.table(calibrationTable(KINDS.flatMap((kind) => answers[kind])));
  });

  it.each(KINDS)(
    'a price is found on the pages that the weights were trained on: %s',
    async (kind) => {
      const own = (await realSamples()).filter((sample) => sample.kind === kind);
      const figures = figuresOf(own.map((sample) => answerWith(sample, MODEL)));
      console.log(describeFigures(kind, figures)); // the figure is what the run is for
      expect(figures.f1).toBeGreaterThanOrEqual(0.97);
    },
  );
});

describe('amount of a price text', withShared, () => {
  it('an amount is read from the price texts of the data', () => {
    const lines = readFileSync(sharedPath('data', 'price-strings.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const rows = lines.map((line) => stringSchema.parse(JSON.parse(line)));
    const wrong = rows.filter(({ price, currencyHint, amount }) => {
      const read = parsePrice(price ?? '', { currency: currencyHint ?? undefined })?.amount;
      return (
        (read === undefined ? undefined : Number(read)) !==
        (amount === null ? undefined : Number(amount))
      );
    });
    const share = 1 - wrong.length / rows.length;
    console.log(
      `price texts: ${(100 * share).toFixed(2)} % of ${rows.length}`,
      ...wrong.map(({ price }) => price),
    );
    expect(rows).toHaveLength(513);
    expect(share).toBeGreaterThanOrEqual(0.99);
  });
});
