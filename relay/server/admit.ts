/** Which requests are looked at at all: a method and a path in its one normal form. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal';

/** Longest request target, more than any address of the extension. */
const MAX_TARGET = 8192;
const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** The path. Throws `Refusal`. */
export function admit({ method = '', url = '' }: IncomingMessage): string {
  if (!METHODS.has(method)) throw refuse('This method is not allowed.');
  if (url.length > MAX_TARGET) throw refuse('The address is too long.');
  const [path = ''] = url.split('?', 1);
  if (!isNormal(path)) throw refuse('The path is not in its normal form.');
  return path;
}

/** Segments of plain characters, none of which is a dot or two; escapes have another form, so they have none. */
function isNormal(path: string): boolean {
  if (!/^\/[\w.~\-/]*$/.test(path) || path.includes('//')) return false;
  return path.split('/').every((segment) => segment !== '.' && segment !== '..');
}

const refuse = (message: string) => new Refusal('bad-request', message);
