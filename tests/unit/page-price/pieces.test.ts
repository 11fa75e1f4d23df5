import { expect, it } from 'vitest';
import { piecesInTitle } from '@/utils/core/page-price/words';

it.each([
  ['Socks, pack of 6', 6],
  ['6-Pack LED bulbs', 6],
  ['Set of 2 cushions', 2],
  ['Hair ties 12 pcs', 12],
  ['Glühbirnen 3er-Set', 3],
  ['Servietten, 20 Stück', 20],
  ['Lot de 4 verres', 4],
  ['Juego de 6 vasos', 6],
  ['Confezione da 3 maglie', 3],
  ['Набор стаканов 330 мл, 6 шт', 6],
  ['グラス 6個セット', 6],
  ['毛巾 3条装', 3],
  ['Tea, set of 4 (4 pcs)', 4],
])('%s: %d', (title, pieces) => {
  expect(piecesInTitle(title)).toBe(pieces);
});

it.each([
  'Enamel mug 350 ml',
  'Jigsaw puzzle, 500 pieces',
  'Pack of 2, 12 pcs each',
  'iPhone 12',
  'Table 120x80',
])('unclear: %s', (title) => {
  expect(piecesInTitle(title)).toBeUndefined();
});
