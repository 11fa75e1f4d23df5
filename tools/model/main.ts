/** `npm run model` makes the eye's model; with `-- --check` it only compares it with the committed one. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EYE_FILE, nameOfModel } from '../../build/eye-file';
import { showProgress } from '../../demo/progress';
import { hashOfInputs, pictureFiles } from './inputs';
import { trainModel } from './train';

const MADE_FROM = new URL('made-from.json', import.meta.url);
/** Of the weights: the package is not installed where the extension is built. */
const LICENCE = fileURLToPath(new URL('weights-licence.txt', import.meta.url));
const LICENCE_OF_PACKAGE = createRequire(import.meta.url)
  .resolve('nsfwjs')
  .replace(/dist[\\/].*$/, 'LICENSE');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const model = await trainModel(await pictureFiles(), showProgress('steps done'));
const inputs = await hashOfInputs();
const madeFrom = `${JSON.stringify({ inputs, model: nameOfModel(model) }, null, 2)}\n`;

if (values.check) {
  const committed = [await readFile(EYE_FILE), await readFile(MADE_FROM), await readFile(LICENCE)];
  const made = [model, Buffer.from(madeFrom), await readFile(LICENCE_OF_PACKAGE)];
  if (made.every((bytes, index) => Buffer.compare(bytes, committed[index] ?? bytes) === 0)) {
    console.log('public/eye.bin is what tools/model makes, byte for byte.');
  } else {
    console.error('public/eye.bin is not what tools/model makes: run "npm run model".');
    process.exitCode = 1;
  }
} else {
  await writeFile(EYE_FILE, model);
  await writeFile(MADE_FROM, madeFrom);
  await copyFile(LICENCE_OF_PACKAGE, LICENCE);
  console.log(`public/eye.bin: ${(model.length / 1024).toFixed(0)} kB`);
}
