import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { modelFile } from '../../build/model';
import { filesIn, PICTURES } from '../../build/model/files';
import { trainModel } from '../../build/model/train';

it('the model can be made again, byte by byte', { timeout: 600_000 }, async () => {
  const made = await readFile(await modelFile(console.log));
  const again = await trainModel(await filesIn(PICTURES));
  expect(again.equals(made)).toBe(true);
});
