/**
 * `npm run price` trains the classifier that chooses a page's price and writes its weights; `-- --ablation`
 * also says what each kind of feature and of material is worth.
 */
import { parseArgs } from 'node:util';
import { startTensors } from '../../demo/retrieval/tensors';
import { ABLATIONS } from './ablations';
import { crossValidate, figuresOf } from './evaluate';
import { calibrationTable, describe } from './report';
import { realSamples, trapSamples } from './samples';
import { trainWeights } from './train';
import { trapFigures } from './trap-figures';
import { writeWeights } from './weights-file';

const { values } = parseArgs({ options: { ablation: { type: 'boolean', default: false } } });

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

if (values.ablation) {
  const rows = [];
  for (const [without, { features, keeps }] of Object.entries(ABLATIONS)) {
    const [pages, traps] = [real.filter(keeps), generated.filter(keeps)];
    const folds = crossValidate(pages, traps, features);
    const weights = trainWeights([...pages, ...traps], features);
    const [plain, clicked] = await trapFigures({ weights, ...folds.calibration });
    rows.push({
      without,
      'F1 plain': figuresOf(folds.answers.plain).f1.toFixed(3),
      'F1 clicked': figuresOf(folds.answers.clicked).f1.toFixed(3),
      'traps, plain': plain,
      'traps, clicked': clicked,
    });
  }
  console.table(rows);
}
