/** How well the classifier answers on pages that it was not trained on. */
import { foldOf, FOLDS } from '../../tests/page-price/split';
import { choose } from '../../utils/core/page-price/choose';
import { logitOf, type Model, scoresOf } from '../../utils/core/page-price/model';
import type { Kind, Sample } from './samples';
import { calibrate, trainWeights } from './train';

/** What is said of one page as it is. */
export interface Answer {
  sample: Sample;
  /** Absent: none is likely enough. */
  amount?: number;
  isRight: boolean;
  isSure: boolean;
  /** Calibrated likelihood of the best candidate, shown or not, and whether that is right. */
  best?: { likelihood: number; isRight: boolean };
}

export interface Figures {
  pages: number;
  f1: number;
  right: number;
  wrong: number;
  missed: number;
  wrongAndSure: number;
  sure: number;
}

const isAmong = ({ prices }: Sample, amount: number | undefined) =>
  amount !== undefined && prices.includes(amount);

export function answerWith(sample: Sample, model: Model): Answer {
  const choice = choose(sample.sightings, undefined, model);
  const amount = choice?.price?.amount;
  const best = choice?.price ?? choice?.others[0];
  return {
    sample,
    ...(amount !== undefined && { amount }),
    isRight: isAmong(sample, amount),
    isSure: choice?.isSure ?? false,
    ...(choice &&
      best && {
        best: { likelihood: choice.likelihood, isRight: isAmong(sample, best.amount) },
      }),
  };
}

/** A wrong answer is both a false positive and a false negative, as in `data/README.md`. */
export function figuresOf(answers: readonly Answer[]): Figures {
  const given = answers.filter(({ amount }) => amount !== undefined);
  const priced = answers.filter(({ sample }) => sample.prices.length > 0);
  const right = answers.filter(({ isRight }) => isRight).length;
  const sure = given.filter(({ isSure }) => isSure);
  return {
    pages: answers.length,
    f1: (2 * right) / (given.length + priced.length),
    right,
    wrong: given.length - right,
    missed: priced.filter(({ amount }) => amount === undefined).length,
    wrongAndSure: sure.filter(({ isRight }) => !isRight).length,
    sure: sure.length,
  };
}

export interface Folds {
  /** Calibrated on the answers of all folds. */
  calibration: Omit<Model, 'weights'>;
  answers: Readonly<Record<Kind, Answer[]>>;
}

/** Each fifth of the shops, answered by a classifier that was trained on the others. */
export function crossValidate(real: readonly Sample[], generated: readonly Sample[]): Folds {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isOwn = ({ shop }: Sample) => shop !== undefined && foldOf(shop) === fold;
    const others = real.filter((sample) => !isOwn(sample));
    return {
      own: real.filter((sample) => isOwn(sample) && sample.kind !== undefined),
      weights: trainWeights([...others, ...generated]),
    };
  });
  const said = folds.flatMap(({ own, weights }) =>
    own.flatMap((sample) => {
      const scores = scoresOf(sample.candidates, weights);
      const at = scores.indexOf(Math.max(...scores));
      const amount = sample.candidates[at]?.amount;
      return amount === undefined
        ? []
        : [{ logit: logitOf(scores, at), isRight: isAmong(sample, amount) }];
    }),
  );
  const calibration = calibrate(said);
  const answers = folds.flatMap(({ own, weights }) =>
    own.map((sample) => answerWith(sample, { weights, ...calibration })),
  );
  const ofKind = (kind: Kind) => answers.filter(({ sample }) => sample.kind === kind);
  return { calibration, answers: { plain: ofKind('plain'), clicked: ofKind('clicked') } };
}
