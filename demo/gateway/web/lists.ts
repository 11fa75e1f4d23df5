import type { Behaviour } from './behaviour';
import type { Card } from './card';
import { olderCard, olderData } from './cards/older';
import { pictureCard } from './cards/picture-2026';
import { wordCard } from './cards/word-2024';
import type { Html } from './pages/layout';
import type { Shown } from './shown';

/** The markup of cards in each layout of a picture's results. */
export const LAYOUTS: Readonly<
  Record<Behaviour['layout'], (shown: Shown, card: Card, index: number) => Html>
> = {
  'picture-2026': pictureCard,
  'words-2024': wordCard,
  'initial-state': olderCard,
  'window-data': olderCard,
};

/** The objects that older lists carry, by their names in `window`. */
export function listData({ behaviour }: Shown, cards: readonly Card[]): Record<string, unknown> {
  switch (behaviour.layout) {
    case 'initial-state':
      return { __INITIAL_STATE__: { data: olderData(cards) } };
    case 'window-data':
      return { data: olderData(cards) };
    case 'picture-2026':
    case 'words-2024':
      return {};
  }
}
