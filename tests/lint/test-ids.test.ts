import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = execFileSync('git', ['ls-files', 'utils', 'components', 'entrypoints'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(tsx?|css)$/.test(file));

it('nothing that ships finds an element by its test id', () => {
  expect(sources.length).toBeGreaterThan(50);
  const finding = sources.filter((file) =>
    /\[data-testid|getAttribute\('data-testid|dataset\.testid/i.test(readFileSync(file, 'utf8')),
  );
  expect(finding).toEqual([]);
});
