/**
 * `npm run price` trains the classifier that chooses a page's price and writes its weights.
 */
import { startTensors } from '../../demo/retrieval/retriever';
import { crossValidate, figuresOf } from './evaluate';
import { calibrationTable, describe } from './report';
import { realSamples, trapSamples } from './samples';
import { trainWeights } from './train';
import { trapFigures } from './trap-figures';
import { writeWeights } from './weights-file';

await startTensors();
const real = await realSamples();
const generated = await trapSamples();

// What is printed is what the command is for: docs/page-price.md has it.
const { calibration, answers } = crossValidate(real, generated);
for (const [kind, own] of Object.entries(answers)) {
  console.log(describe(`five folds, ${kind}`, figuresOf(own))); // a figure of the docs
  for (const { sample, amount, isSure, isRight } of own) {
    if (isRight || (amount === undefined && sample.prices.length === 0)) continue;
    const said = amount === undefined ? 'none' : `${amount}${isSure ? '' : '?'}`;
    // The shops that are answered wrong, of those that may be looked at.
    console.log(`  ${sample.shop}: ${said}, not ${sample.prices.join(' or ') || 'any'}`);
  }
}
console.table(calibrationTable([...answers.plain, ...answers.clicked]));

const model = { weights: trainWeights([...real, ...generated]), ...calibration };
writeWeights(model);
for (const line of await trapFigures(model)) console.log(line); // a figure of the docs
