/** Reads `store/`, each file by its schema. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { listingSchema, privacySchema, storesSchema, type Listing } from './schema';

const STORE = fileURLToPath(new URL('../../store', import.meta.url));

/** @throws Error that names the file, and each value that is not as it has to be */
async function read<S extends z.ZodMiniType>(name: string, schema: S): Promise<z.output<S>> {
  const result = schema.safeParse(parse(await readFile(path.join(STORE, name), 'utf8')));
  if (result.success) return result.data;
  throw new Error(`store/${name}:\n${z.prettifyError(result.error)}`);
}

/** The languages that have texts, by their names in BCP 47. */
export async function listedLanguages(): Promise<string[]> {
  const names = await readdir(path.join(STORE, 'listing'));
  return names.map((name) => path.basename(name, '.yml')).toSorted();
}

export function readListing(language: string): Promise<Listing> {
  return read(path.join('listing', `${language}.yml`), listingSchema);
}

export const readPrivacy = () => read('privacy.yml', privacySchema);
export const readStores = () => read('stores.yml', storesSchema);
