import { AppError } from './errors';
import type { Parts } from './parts';

const SCRIPT = '/parts.js';

/**
 * One of the worker's parts, for a page of the extension: services' clients are shipped once. Throws
 * `interrupted` where their script cannot be had.
 */
export async function loadPartInPage<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  try {
    if (!globalThis.findOn1688Parts) await import(/* @vite-ignore */ SCRIPT);
  } catch (cause) {
    throw new AppError('interrupted', { cause });
  }
  const parts = globalThis.findOn1688Parts;
  if (!parts) throw new AppError('interrupted');
  return parts[name];
}
