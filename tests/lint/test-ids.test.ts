import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedFiles } from './sources';

const sources = shippedFiles(/\.(tsx?|css)$/);

it('nothing that ships finds an element by its test id', () => {
  expect(sources.length).toBeGreaterThan(50);
  const finding = sources.filter((file) =>
    /\[data-testid|getAttribute\('data-testid|dataset\.testid/i.test(readFileSync(file, 'utf8')),
  );
  expect(finding).toEqual([]);
});
