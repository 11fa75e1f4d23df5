import { formatPercent } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { CostLine, CostLineId } from '@/utils/core/model/compared-offer';
import { midpoint } from '@/utils/core/pricing/offer-fields';
import styles from './cost-bar.module.css';

/** What a cost is paid for; each kind has a fill of its own. */
const KINDS = {
  goods: 'goods',
  domestic: 'transport',
  freight: 'transport',
  insurance: 'transport',
  duty: 'tax',
  vat: 'tax',
  broker: 'tax',
  agent: 'work',
  prep: 'work',
} as const satisfies Record<CostLineId, string>;

interface CostBarProps {
  lines: readonly CostLine[];
  /** Prefix of the ids of the patterns, which the legend of the lines shares. */
  id: string;
}

/** Shares of a landed cost in the order of its lines. The table below says the same. */
export function CostBar({ lines, id }: CostBarProps) {
  const sum = lines.reduce((all, line) => all + midpoint(line), 0);
  if (sum <= 0) return null;
  const ends = lines.map((_, index) =>
    lines.slice(0, index).reduce((all, line) => all + midpoint(line), 0),
  );
  const share = (of: number) => `${((of / sum) * 100).toFixed(2)}%`;
  return (
    <svg class={styles.bar} aria-hidden="true" data-testid="cost-bar">
      <defs>
        <pattern id={`${id}-tax`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class={styles.paper} width="4" height="4" />
          <path class={styles.hatch} d="M-1,1 l2,-2 M0,4 l4,-4 M3,5 l2,-2" />
        </pattern>
        <pattern id={`${id}-work`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class={styles.paper} width="4" height="4" />
          <circle class={styles.dot} cx="2" cy="2" r="1" />
        </pattern>
      </defs>
      {lines.map((line, index) => (
        <rect
          key={line.id}
          class={styles.segment}
          x={share(ends[index] ?? 0)}
          width={share(midpoint(line))}
          height="100%"
          {...fillOf(line.id, id)}
        >
          <title>
            {t(`cost.${line.id}`)} {formatPercent(midpoint(line) / sum)}
          </title>
        </rect>
      ))}
    </svg>
  );
}

/** The fill of a line in the bar, beside its name. */
export function CostKey({ line, id }: { line: CostLineId; id: string }) {
  return (
    <svg class={styles.key} aria-hidden="true">
      <rect width="100%" height="100%" {...fillOf(line, id)} />
    </svg>
  );
}

function fillOf(line: CostLineId, id: string) {
  const kind = KINDS[line];
  const isPattern = kind === 'tax' || kind === 'work';
  return { 'data-kind': kind, ...(isPattern && { fill: `url(#${id}-${kind})` }) };
}
