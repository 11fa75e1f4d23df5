import { AnswerLine } from '@/components/answer-line';
import type { CompareState } from './compare-state';

export interface AnswerProps {
  compare: CompareState;
  /** How many offers the services say there are. */
  total: number;
  onOptions: () => void;
}

/** What the search is worth. */
export function AnswerOfSearch({ compare, total, onOptions }: AnswerProps) {
  const answer = compare.answer.value;
  const shown = compare.comparison.value?.offers.length ?? 0;
  if (!answer) return null;
  const { sellers = 0, min, median, max } = answer.group ?? {};
  const hasSpread = min !== undefined && median !== undefined && max !== undefined;
  return (
    <AnswerLine
      paysUpTo={answer.paysUpTo}
      same={hasSpread ? { sellers, min, median, max } : undefined}
      quantity={compare.inputs.value.quantity}
      total={total}
      shown={shown}
      marked={answer.marked}
      estimated={answer.estimated}
      prices={answer.prices}
      onMarked={showMarked}
      onEstimated={onOptions}
    />
  );
}

/** To the first of them: they stand together at the end. */
function showMarked(): void {
  const first = document.querySelector<HTMLElement>('[data-testid=offer][data-mark]');
  first?.scrollIntoView({ block: 'center' });
  first?.querySelector<HTMLElement>('a, button')?.focus();
}
