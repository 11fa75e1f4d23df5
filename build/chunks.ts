/** Which files the code of the worker and the pages is cut into. */
import type { Rolldown } from 'vite';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('../entrypoints/background/index.ts', import.meta.url));
/** The order's view and its files have it in common, and both come late. */
const ORDER = /\/utils\/order\/(?!draft\.)/;

/**
 * What several of them need is one file, because asking for 20 files took the panel 40 ms. What the worker needs of
 * it is another, because each of its starts waits for all that it imports. The first group that has a module takes it.
 */
export const CHUNKS: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: ofWorker, debugName: 'common', minShareCount: 2, priority: 2 },
    { name: 'pages', test: (id) => !ORDER.test(id), minShareCount: 2, priority: 1 },
    { name: 'order', minShareCount: 2 },
  ],
};

type Modules = Rolldown.ChunkingContext;

let importedByWorker: Set<string> | undefined;

function ofWorker(id: string, modules: Modules): string | null {
  importedByWorker ??= importsOf(WORKER, modules);
  return importedByWorker.has(id) ? 'common' : null;
}

/** All that is loaded before a file runs. */
function importsOf(file: string, modules: Modules): Set<string> {
  // The entry itself is a module of WXT's around the worker, which imports more.
  const imported = new Set(modules.getModuleInfo(file)?.importers);
  for (const id of imported) {
    for (const one of modules.getModuleInfo(id)?.importedIds ?? []) imported.add(one);
  }
  return imported;
}
