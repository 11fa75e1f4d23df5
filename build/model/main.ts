import { stat } from 'node:fs/promises';
import { modelFile } from '.';

/** `npm run model`: makes the model if what it is made from has changed, and says where it is. */
const file = await modelFile(console.log);
console.log(`${file}: ${((await stat(file)).size / 1024).toFixed(0)} kB`);
