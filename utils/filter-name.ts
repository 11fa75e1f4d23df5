import type { Filter } from './model/query';
import { t } from './words';

const NAMES = {
  'ships-in-24h': () => t('filter.shipsIn24h'),
  'ships-in-48h': () => t('filter.shipsIn48h'),
  'certified-factory': () => t('filter.certifiedFactory'),
  'one-piece': () => t('filter.onePiece'),
} satisfies Record<Filter, () => string>;

/** What the offers that a filter leaves have in common. */
export function filterName(filter: Filter): string {
  return NAMES[filter]();
}
