import { stat } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** Every event that wakes the worker waits for all of it; what is rarely needed is a part. */
it.each(['chrome-mv3', 'firefox-mv3'])('the worker is small: %s', async (target) => {
  const { size } = await stat(`.output/${target}/background.js`);
  expect(size).toBeLessThan(220_000);
});
