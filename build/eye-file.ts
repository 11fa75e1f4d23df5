/** The model that compares pictures, as it is committed: a build copies it, and the demo sees with it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readModel } from '../utils/core/likeness/model-file';

export const EYE_FILE = fileURLToPath(new URL('../public/eye.bin', import.meta.url));

/** SHA-256 of the model, hexadecimal: vectors of two models cannot be compared. */
export function nameOfModel(file: Uint8Array): string {
  return Buffer.from(file.subarray(-32)).toString('hex'); // Node 20 has no `toHex`
}

/** @throws Error whose sentence says what to do, where the file is missing or damaged */
export async function readEyeFile(file = EYE_FILE): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    await readModel(bytes);
    return bytes;
  } catch (cause) {
    throw new Error(
      'public/eye.bin, the model that compares pictures, is missing or damaged: bring it back from the ' +
        'repository, or make it again with "npm run model".',
      { cause },
    );
  }
}
