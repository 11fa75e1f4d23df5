import { AnswerLine } from '@/components/search/answer-line';
import { goToRow } from '@/components/ui/focus';
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
  // Of those that the filters leave, which the button can lead to; the first, as they stand together.
  const marked = compare.rows.value?.filter(({ offer }) => offer.mark) ?? [];
  const first = marked[0]?.offer.key;
  const { sellers = 0, min, median, max } = answer.group ?? {};
  const hasSpread = min !== undefined && median !== undefined && max !== undefined;
  return (
    <AnswerLine
      paysUpTo={answer.paysUpTo}
      same={hasSpread ? { sellers, min, median, max } : undefined}
      quantity={compare.inputs.value.quantity}
      total={total}
      shown={shown}
      marked={marked.length}
      estimated={answer.estimated}
      prices={answer.prices}
      onMarked={() => first !== undefined && goToRow(first)}
      onEstimated={onOptions}
    />
  );
}
