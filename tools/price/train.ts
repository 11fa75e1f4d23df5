/** Trains the weights of the classifier: a softmax over the candidates of each page. */
import {
  add,
  div,
  matMul,
  maximum,
  minimum,
  mul,
  neg,
  reshape,
  sigmoid,
  softmax,
  stack,
  sub,
  sum,
  type Tensor,
  tensor,
  tidy,
  train,
  type Variable,
  variable,
  zeros,
} from '@tensorflow/tfjs-core';
import { DOUBTS, OBJECTIONS } from '../../utils/core/page-price/candidates';
import { bestPlace, type Model, type Weights } from '../../utils/core/page-price/model';
import type { Sample } from './samples';

const ROUNDS = 3;
const STEPS = 200;
const RATE = 0.1;
/** Keeps weights small that few pages speak for. */
const DECAY = 0.5;
/** Score of a place that no candidate has. */
const NEVER = -1e4;
/** Pages are trained on in batches of as many candidates. */
const SIZES = [4, 8, 16, 32, 64, 400];

/** Candidates with equal features are one, as often as they occur. */
interface Row {
  features: readonly string[];
  isRight: boolean;
  count: number;
}

/** A number of pages with as many rows each, the last of which stands for no price. */
interface Batch {
  features: Tensor;
  /** What is added to the score of each row, and to that of each right row. */
  offset: Tensor;
  right: Tensor;
  weight: Tensor;
  shape: [number, number];
}

/** A feature counts for a price or against it, never both ways. */
const AGAINST = new Set<string>([...OBJECTIONS, ...DOUBTS]);
/** The feature of every candidate. Its weight may have either sign: it says how likely a page has a price at all. */
const FREE = 'any';

export function trainWeights(samples: readonly Sample[]): Weights {
  const names = [
    ...new Set(
      samples.flatMap(({ candidates }) =>
        candidates.flatMap(({ features, places }) => [...features, ...places.flat()]),
      ),
    ),
  ].toSorted();
  const bound = (isLowest: boolean) =>
    names.map((name) => [name === FREE || AGAINST.has(name) === isLowest ? NEVER : 0]);
  const [lowest, highest] = [tensor(bound(true)), neg(tensor(bound(false)))];
  const weights = variable(zeros([names.length, 1]));
  let known: Weights = Object.fromEntries([...OBJECTIONS].map((name) => [name, -1]));
  // Which place of an amount is the best depends on the weights, and they on it.
  for (let round = 0; round < ROUNDS; round += 1) {
    const batches = batchesOf(samples, names, known);
    const total = samples.reduce((all, { weight }) => all + weight, 0);
    descend(weights, STEPS, () => {
      weights.assign(minimum(maximum(weights, lowest), highest));
      const slopes = batches.map((batch) => slopeOf(batch, weights));
      const all = slopes.reduce((before, slope) => add(before, slope), mul(weights, DECAY));
      return div(all, total);
    });
    const values = tidy(() => minimum(maximum(weights, lowest), highest).dataSync());
    known = Object.fromEntries(
      names.map((name, at) => [name, Math.round((values[at] ?? 0) * 100) / 100]),
    );
    for (const { features, offset, right, weight } of batches) {
      for (const one of [features, offset, right, weight]) one.dispose();
    }
  }
  for (const one of [weights, lowest, highest]) one.dispose();
  return Object.fromEntries(Object.entries(known).filter(([, weight]) => weight !== 0));
}

/** Moves a variable against the slope of what is to become small. */
function descend(moved: Variable, steps: number, slope: () => Tensor): void {
  const optimizer = train.adam(RATE);
  for (let step = 0; step < steps; step += 1) {
    tidy(() => optimizer.applyGradients([{ name: moved.name, tensor: slope() }]));
  }
  optimizer.dispose();
}

/** Slope of the negative log-likelihood of the right candidates, or of none. */
function slopeOf({ features, offset, right, weight, shape }: Batch, weights: Tensor): Tensor {
  const scores = add(reshape(matMul(features, weights), shape), offset);
  const shares = mul(sub(softmax(scores), softmax(add(scores, right))), weight);
  return matMul(features, reshape(shares, [-1, 1]), true);
}

function batchesOf(samples: readonly Sample[], names: readonly string[], known: Weights): Batch[] {
  const index = new Map(names.map((name, at) => [name, at]));
  const pages = samples.map((sample) => ({ rows: rowsOf(sample, known), weight: sample.weight }));
  return SIZES.flatMap((size, at) => {
    const own = pages.filter(
      ({ rows: { length } }) => length <= size && length > (SIZES[at - 1] ?? -1),
    );
    if (own.length === 0) return [];
    const width = size + 1;
    const features = new Float32Array(own.length * width * names.length);
    const offset = new Float32Array(own.length * width).fill(NEVER);
    const right = new Float32Array(own.length * width).fill(NEVER);
    for (const [page, { rows }] of own.entries()) {
      for (const [row, { features: present, isRight, count }] of rows.entries()) {
        const place = page * width + row;
        offset[place] = Math.log(count);
        right[place] = isRight ? 0 : NEVER;
        for (const name of present) {
          const feature = index.get(name);
          if (feature !== undefined) features[place * names.length + feature] = 1;
        }
      }
      const none = page * width + size;
      offset[none] = 0;
      right[none] = rows.some(({ isRight }) => isRight) ? NEVER : 0;
    }
    const shape: [number, number] = [own.length, width];
    return {
      features: tensor(features, [own.length * width, names.length]),
      offset: tensor(offset, shape),
      right: tensor(right, shape),
      weight: tensor(
        own.map(({ weight }) => weight),
        [own.length, 1],
      ),
      shape,
    };
  });
}

function rowsOf({ candidates, prices }: Sample, known: Weights): Row[] {
  const rows = new Map<string, Row>();
  for (const candidate of candidates) {
    const isRight = prices.includes(candidate.amount);
    const features = [...candidate.features, ...bestPlace(candidate, known)];
    const key = [isRight, ...features].join();
    rows.set(key, { features, isRight, count: (rows.get(key)?.count ?? 0) + 1 });
  }
  return [...rows.values()];
}

/** Platt's: logistic regression of what was right on the logit of what was said. */
export function calibrate(
  answers: readonly { logit: number; isRight: boolean }[],
): Omit<Model, 'weights'> {
  const logits = tensor(answers.map(({ logit }) => logit));
  // Platt's targets: a class is never as certain as its examples.
  const right = answers.filter(({ isRight }) => isRight).length;
  const targets = tensor(
    answers.map(({ isRight }) =>
      isRight ? (right + 1) / (right + 2) : 1 / (answers.length - right + 2),
    ),
  );
  const line = variable(tensor([1, 0]));
  descend(line, STEPS, () => {
    const [slope = 1, offset = 0] = line.dataSync();
    const errors = div(sub(sigmoid(add(mul(logits, slope), offset)), targets), answers.length);
    return stack([sum(mul(errors, logits)), sum(errors)]);
  });
  const [slope = 1, offset = 0] = [...line.dataSync()].map(
    (value) => Math.round(value * 1000) / 1000,
  );
  return { slope, offset };
}
