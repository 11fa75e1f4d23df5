import { t } from './words';

/** Inputs of a cost that may be guessed, as a sentence names them. */
const NAMES = new Map<string, () => string>([
  ['weight', () => t('answer.input.weight')],
  ['freight', () => t('answer.input.freight')],
  ['duty', () => t('answer.input.duty')],
  ['vat', () => t('answer.input.vat')],
  ['fees', () => t('answer.input.fees')],
  ['domestic', () => t('answer.input.domestic')],
  ['agent', () => t('answer.input.agent')],
  ['returns', () => t('answer.input.returns')],
  ['insurance', () => t('answer.input.insurance')],
  ['fx', () => t('answer.input.fx')],
  ['prep', () => t('answer.input.prep')],
  ['broker', () => t('answer.input.broker')],
  ['size', () => t('answer.input.size')],
]);

/** "freight, duty"; an input that has no name here is left out. */
export function estimatedWords(inputs: readonly string[]): string {
  return inputs.flatMap((input) => NAMES.get(input)?.() ?? []).join(t('compare.comma'));
}
