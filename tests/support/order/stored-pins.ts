/** The twelve pins as they are stored: of a search on a page whose title says the kind of goods. */
import type { Pin } from '../../../utils/core/model/pin';
import { inputsFor } from '../../../utils/core/costs/presets';
import { NO_USER_COSTS } from '../../../utils/core/costs/user-costs';
import { twelvePins } from './twelve-pins';

const PAGE = { url: 'https://www.shop.example/p', title: 'Vacuum cup' };

/** What the calculation by hand has: a dollar is ¥1/0.14. */
export const DOLLARS = {
  currency: 'USD',
  source: 'built-in',
  own: { USD: { perCny: 0.14, date: '2026-11-25' } },
} as const;

export function storedPins(): Pin[] {
  const inputs = inputsFor(NO_USER_COSTS, {
    language: 'en-US',
    currency: 'USD',
    today: '2026-11-25',
  });
  return twelvePins(inputs).map(({ compared, pieces }) => ({
    at: Date.UTC(2026, 10, 25),
    compared,
    quantity: pieces,
    page: PAGE,
  }));
}
