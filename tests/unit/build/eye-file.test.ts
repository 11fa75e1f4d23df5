import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nameOfModel, readEyeFile } from '../../../build/eye-file';
import madeFrom from '../../../tools/model/made-from.json';
import { hashOfInputs } from '../../../tools/model/inputs';

it('the committed model is whole, and is the one that was made from its inputs', async () => {
  const file = await readEyeFile();
  expect({ model: nameOfModel(file), inputs: await hashOfInputs() }, 'run "npm run model"').toEqual(
    madeFrom,
  );
});

it('a damaged or missing model stops a build with a sentence', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'eye-file-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'eye.bin');
  await expect(readEyeFile(file)).rejects.toThrow(/is missing or damaged: bring it back/);
  const damaged = await readEyeFile();
  damaged[5_000] = (damaged[5_000] ?? 0) ^ 1;
  await writeFile(file, damaged);
  await expect(readEyeFile(file)).rejects.toThrow(/is missing or damaged: bring it back/);
});
