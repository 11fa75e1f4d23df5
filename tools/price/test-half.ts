/**
 * `npm run price:test` asks the classifier as it is committed on the pages that nobody has seen, prints totals and
 * appends them to `tests/page-price/test-half.txt`.
 */
import { appendFileSync } from 'node:fs';
import { startTensors } from '../../demo/retrieval/retriever';
import { MODEL } from '../../utils/core/page-price/weights';
import { answerWith, crossValidate, figuresOf } from './evaluate';
import { describe } from './report';
import { laterSamples, realSamples, trapSamples } from './samples';

const LOG = new URL('../../tests/page-price/test-half.txt', import.meta.url);

await startTensors();
const unseen = await laterSamples('test');
const all = [...(await realSamples()), ...unseen];
const { answers } = crossValidate(all, await trapSamples());
const lines = (['plain', 'clicked'] as const).flatMap((kind) => [
  describe(
    `test half, ${kind}`,
    figuresOf(
      unseen.filter((sample) => sample.kind === kind).map((sample) => answerWith(sample, MODEL)),
    ),
  ),
  describe(`five folds over both halves, ${kind}`, figuresOf(answers[kind])),
]);
const day = new Date().toISOString().slice(0, 10);
appendFileSync(LOG, `${lines.map((line) => `${day} ${line}`).join('\n')}\n`);
console.log(lines.join('\n')); // what the command is for
