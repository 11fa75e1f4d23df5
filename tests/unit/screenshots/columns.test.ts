import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeInColumns } from '../../../tools/screenshots/columns';

const columns = { count: 3, width: 100, gap: 10 };

it('fills the row from the left, then the column that ends first', () => {
  const { places, height } = placeInColumns([50, 20, 30, 40], columns);
  expect(places).toEqual([
    { left: 10, top: 10 },
    { left: 120, top: 10 },
    { left: 230, top: 10 },
    { left: 120, top: 40 },
  ]);
  expect(height).toBe(90);
});

it('lets no two cells overlap, and none leave the sheet', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 60 }), (heights) => {
      const { places, height } = placeInColumns(heights, columns);
      const cells = places.map(({ left, top }, index) => ({
        left,
        top,
        end: top + (heights[index] ?? 0),
      }));
      for (const [index, cell] of cells.entries()) {
        expect(cell.end).toBeLessThan(height);
        for (const other of cells.slice(index + 1)) {
          const isApart = other.left !== cell.left || other.top > cell.end || cell.top > other.end;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});
