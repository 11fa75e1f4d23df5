import { t } from './words';

/**
 * What a guessed input is called, by its id or the name that a landed cost has for it; several of them
 * are one thing to the user. The weightiest first.
 */
const NAMES: readonly (readonly [name: () => string, inputs: readonly string[]])[] = [
  [() => t('answer.input.weight'), ['weight', 'packWeight', 'divisor']],
  [() => t('answer.input.freight'), ['freight', 'shipBase']],
  [() => t('answer.input.duty'), ['duty', 'dutyPerItem', 'feePerItem']],
  [() => t('answer.input.vat'), ['vat']],
  [
    () => t('answer.input.domestic'),
    ['domestic', 'domesticFirst', 'domesticPerKg', 'domesticBulkPerKg', 'domesticBulkMin'],
  ],
  [() => t('answer.input.agent'), ['agent', 'agentShare', 'agentMin']],
  [
    () => t('answer.input.fees'),
    ['referral', 'referralMin', 'fixedFee', 'payment', 'fulfilment', 'placement', 'ads'],
  ],
  [() => t('answer.input.returns'), ['returns', 'returnLoss']],
  [() => t('answer.input.broker'), ['broker', 'entry', 'processing', 'processingMin', 'harbour']],
  [() => t('answer.input.prep'), ['prep', 'packing', 'moulds']],
  [() => t('answer.input.invoice'), ['invoice']],
  [() => t('answer.input.insurance'), ['insurance']],
  [() => t('answer.input.fx'), ['fx', 'fxSpread']],
];

/**
 * "freight, duty"; an input that has no name here is left out.
 * @param most how many are named; a word stands for the rest
 */
export function estimatedWords(inputs: readonly string[], most = Infinity): string {
  const names = NAMES.filter(([, ids]) => ids.some((id) => inputs.includes(id)));
  const words = names.slice(0, most).map(([name]) => name());
  return words.join(t('compare.comma')) + (names.length > most ? t('answer.rest') : '');
}
