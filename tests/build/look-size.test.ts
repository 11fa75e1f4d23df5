import { stat } from 'node:fs/promises';
import { expect, it } from 'vitest';

it.each(['chrome-mv3', 'firefox-mv3'])('the script in every frame is small: %s', async (target) => {
  const { size } = await stat(`.output/${target}/look.js`);
  expect(size).toBeLessThanOrEqual(4096);
});
