import { AppError } from './errors';
import type { Parts } from './parts';

const SCRIPT = '/parts.js';

/** On its way: whoever comes second waits for the same script. */
let loading: Promise<void> | undefined;

/** One of the parts. Throws `interrupted` where their script cannot be had. */
export async function loadPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  if (!globalThis.findOn1688Parts) {
    loading ??= runScript().finally(() => (loading = undefined));
    await loading;
  }
  const parts = globalThis.findOn1688Parts;
  if (!parts) throw new AppError('interrupted');
  return parts[name];
}

/**
 * Chrome's worker may import a script at any time, without a request of its own, once it was imported
 * before the worker was installed (`importPartsAtInstall`): under 2 ms for 72 kB (Chromium 156).
 * Documents take the script for a module: Firefox's background, and a page that has to make room.
 */
async function runScript(): Promise<void> {
  try {
    if (import.meta.env.FIREFOX || 'document' in globalThis)
      await import(/* @vite-ignore */ SCRIPT);
    else importParts();
  } catch (cause) {
    throw new AppError('interrupted', { cause });
  }
}

/** In `install` at the latest: a worker may import nothing later that it has not imported by then. */
export function importPartsAtInstall(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', importParts);
}

interface TrustedUrl {
  toJSON(): string;
}
interface TrustedUrls {
  createScriptURL(input: string): TrustedUrl;
}
declare global {
  /** Both of Chrome's worker. */
  function importScripts(...urls: TrustedUrl[]): void;
  var trustedTypes: {
    createPolicy(name: string, rules: { createScriptURL(input: string): string }): TrustedUrls;
  };
}

/** Made once: the manifest allows this one policy, and not a second one of its name. */
let url: TrustedUrl | undefined;

function importParts(): void {
  url ??= trustedTypes
    .createPolicy('parts', { createScriptURL: onlyParts })
    .createScriptURL(SCRIPT);
  importScripts(url);
}

/** This script and no other. */
function onlyParts(script: string): string {
  if (script !== SCRIPT) throw new TypeError(`No part: ${script}`);
  return script;
}
