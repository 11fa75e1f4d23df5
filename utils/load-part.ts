import { AppError } from './errors';
import { SERVICE_IDS } from './model/settings';
import type { Parts } from './parts';

type PartName = keyof Parts;

const NAMES: readonly PartName[] = [
  'batch',
  'find',
  ...(import.meta.env.FIREFOX ? (['secrets'] as const) : []),
  ...SERVICE_IDS,
];

/** On their way: whoever comes second waits for the same script. */
const loading = new Map<PartName, Promise<void>>();

/** The part's exports. Throws `interrupted` where its script cannot be had. */
export async function loadPart<Name extends PartName>(name: Name): Promise<Parts[Name]> {
  if (!globalThis.findOn1688Parts?.[name]) {
    const script = loading.get(name) ?? runScript(name).finally(() => loading.delete(name));
    loading.set(name, script);
    await script;
  }
  const part = globalThis.findOn1688Parts?.[name];
  if (!part) throw new AppError('interrupted');
  return part;
}

/**
 * Chrome's worker may import a script at any time, without a request of its own, once it was imported
 * before the worker was installed (`importPartsAtInstall`): 0.4 ms for 20 kB (Chromium 156).
 * Firefox's background is a document, which takes the script for a module.
 */
async function runScript(name: PartName): Promise<void> {
  try {
    if (import.meta.env.FIREFOX) await import(/* @vite-ignore */ fileOf(name));
    else importParts([name]);
  } catch (cause) {
    throw new AppError('interrupted', { cause });
  }
}

/** In `install` at the latest: a worker may import nothing later that it has not imported by then. */
export function importPartsAtInstall(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', () => importParts(NAMES));
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
let urls: TrustedUrls | undefined;

function importParts(names: readonly PartName[]): void {
  urls ??= trustedTypes.createPolicy('parts', { createScriptURL: fileOf });
  const made = urls;
  importScripts(...names.map((name) => made.createScriptURL(name)));
}

/** Of a part and of nothing else. */
function fileOf(name: string): string {
  const part = NAMES.find((known) => known === name);
  if (!part) throw new TypeError(`No part: ${name}`);
  return `/part-${part}.js`;
}
