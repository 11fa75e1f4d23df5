import { expect, it } from 'vitest';
import { run } from '../../../build/release/run';

it('the committed model can be made again, byte for byte', { timeout: 900_000 }, async () => {
  const printed = await run('npm', ['run', 'model', '--', '--check']);
  expect(printed).toContain('byte for byte');
});

it("the catalogue's vectors can be made again, byte for byte", { timeout: 900_000 }, async () => {
  const printed = await run('npm', ['run', 'vectors', '--', '--check']);
  expect(printed).toContain('byte for byte');
});
