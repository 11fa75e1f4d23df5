import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { StatedOffer } from '../catalogue/offer';

/** An offer as the gateway stores it. Unknown fields are absent. */
export interface GatewayOffer extends Partial<Omit<StatedOffer, 'offerId' | 'product'>> {
  /** Decimal digits. */
  readonly offerId: string;
  /** Absolute path of the picture, or what draws it. */
  readonly picture: string | (() => Promise<Uint8Array>);
}

/** An offer of a folder of pictures. */
interface FolderOffer extends GatewayOffer {
  readonly picture: string;
}

const TEXT = 'must be text';

// The messages are read by whoever wrote the manifest.
const manifestLine = z.object(
  {
    file: z.string(TEXT).check(z.minLength(1, 'must not be empty')),
    title: z.nullish(z.string(TEXT)),
    price: z.nullish(z.number('must be a number').check(z.positive('must be above 0'))),
    currency: z.nullish(z.string(TEXT)),
  },
  'the line must be an object',
);

/** Ids look like the platform's: 12 digits. They follow the line number, so they stay the same. */
const FIRST_OFFER_ID = 600_000_000_000;

/**
 * The offers of a folder of pictures with a `manifest.jsonl`, one per line:
 * `{ file, product, title, category, price, currency }`, files relative to the folder.
 * Throws an error that names the first line which does not fit.
 */
export async function openFolder(directory: string): Promise<FolderOffer[]> {
  const manifest = resolve(directory, 'manifest.jsonl');
  const lines = (await readFile(manifest, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [readLine(line, index + 1, resolve(directory))];
    } catch (cause) {
      throw new Error(`${manifest}, line ${index + 1}: ${reasonOf(cause)}`, { cause });
    }
  });
}

function readLine(line: string, lineNumber: number, directory: string): FolderOffer {
  const { file, title, price, currency } = manifestLine.parse(JSON.parse(line));
  return {
    offerId: String(FIRST_OFFER_ID + lineNumber),
    picture: fileInside(directory, file),
    ...(typeof title === 'string' && { title }),
    // The platform's prices are CNY: a price in another currency is not known in CNY.
    ...(typeof price === 'number' && currency === 'CNY' && { price: price.toFixed(2) }),
  };
}

function fileInside(directory: string, file: string): string {
  const path = join(directory, file);
  const fromDirectory = relative(directory, path);
  if (isAbsolute(file) || fromDirectory.startsWith('..')) {
    throw new Error(`file "${file}" lies outside of the folder`);
  }
  return path;
}

function reasonOf(cause: unknown): string {
  if (cause instanceof z.core.$ZodError) {
    return cause.issues
      .map((issue) => [issue.path.join('.'), issue.message].join(' ').trim())
      .join('; ');
  }
  return cause instanceof Error ? cause.message : String(cause);
}
