import { RULE_IDS } from '@/utils/core/model/rule-ids';
import { isFound, isRight, isWronglyMarked, type Verdict } from './verdict';

export interface Figures {
  /** Shares, 0 to 1. */
  right: number;
  wronglyMarked: number;
}

export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const [misleading, honest] = sides(verdicts);
  return {
    right: misleading.filter(isRight).length / misleading.length,
    wronglyMarked: honest.filter(isWronglyMarked).length / honest.length,
  };
}

/** A row per rule, per trap, and for ordinary offers. */
export function describeVerdicts(name: string, verdicts: readonly Verdict[]): string {
  const [misleading, honest] = sides(verdicts);
  const { right, wronglyMarked } = figuresOf(verdicts);
  const ofRule = by(misleading, ({ truth }) => truth.rule);
  const ruleRows = RULE_IDS.map((rule) => {
    const of = ofRule.get(rule) ?? [];
    const instead = of.filter((verdict) => !isRight(verdict)).flatMap(({ mark }) => mark ?? []);
    const others = instead.length > 0 ? `  not by ${instead.join(', ')}` : '';
    return [rule, of.length, of.filter(isFound).length, of.filter(isRight).length, others];
  });
  const trapRows = [...by(honest, ({ truth }) => truth.trap ?? '(ordinary)')].map(([trap, of]) => [
    trap,
    of.length,
    of.filter(isWronglyMarked).length,
  ]);
  const wrongRows = [...by(honest.filter(isWronglyMarked), ({ mark }) => mark)].map(
    ([rule = '', of]) => [rule, of.length],
  );
  return [
    `\n${name}`,
    line(['', 'offers', 'found', 'by its rule']),
    ...ruleRows.map(line),
    line(['', 'offers', 'wrongly marked']),
    ...trapRows.map(line),
    line(['', 'wrongly marked by it']),
    ...wrongRows.map(line),
    `misleading, treated by the right rule: ${percent(right)} of ${misleading.length}`,
    `traps and ordinary, marked: ${percent(wronglyMarked)} of ${honest.length}`,
  ].join('\n');
}

/** Offers that were judged wrongly, to find the reason. */
export function describeMistakes(verdicts: readonly Verdict[]): string {
  return verdicts
    .filter((verdict) =>
      verdict.truth.rule === undefined ? isWronglyMarked(verdict) : !isRight(verdict),
    )
    .map(({ truth, title, mark, corrections, notes, price, median }) =>
      [
        truth.rule ?? truth.trap ?? 'ordinary',
        `marked ${mark ?? '-'}, corrected ${corrections.join(' ')}, noted ${notes.join(' ')}`,
        `${price} of ${median}`,
        title,
      ].join(' · '),
    )
    .join('\n');
}

function sides(verdicts: readonly Verdict[]) {
  return [
    verdicts.filter(({ truth }) => truth.rule !== undefined),
    verdicts.filter(({ truth }) => truth.rule === undefined),
  ] as const;
}

function by<K>(verdicts: readonly Verdict[], keyOf: (verdict: Verdict) => K): Map<K, Verdict[]> {
  const groups = new Map<K, Verdict[]>();
  for (const verdict of verdicts) {
    groups.set(keyOf(verdict), [...(groups.get(keyOf(verdict)) ?? []), verdict]);
  }
  return groups;
}

const line = ([name = '', ...cells]: readonly (string | number)[]) =>
  [String(name).padEnd(26), ...cells.map((cell) => String(cell).padStart(8))].join(' ');

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
