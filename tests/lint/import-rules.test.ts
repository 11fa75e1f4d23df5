import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One forbidden import for each rule of the architecture. */
const FORBIDDEN = [
  ['utils/io/picture/planted.ts', 'wxt/browser'],
  ['utils/io/planted-storage.ts', 'wxt/utils/storage'],
  ['utils/planted-zod.ts', 'zod'],
  ['utils/core/planted-zod.ts', 'zod/v4'],
  ['utils/io/services/planted-zod.ts', 'zod/v4/mini'],
  ['components/planted-zod.ts', 'zod'],
  ['entrypoints/background/planted-zod.ts', 'zod'],
  ['entrypoints/sidepanel/planted-zod.ts', 'zod'],
  ['demo/planted-zod.ts', 'zod'],
  ['relay/store/planted-zod.ts', 'zod'],
  ['utils/core/pricing/planted.ts', '../../io/http'],
  ['utils/core/model/planted.ts', '@/utils/io/storage/settings'],
  ['utils/core/planted.ts', '../io/browser'],
  ['utils/core/planted-component.ts', '@/components/Panel'],
  ['utils/io/planted-component.ts', '@/components/Panel'],
  ['utils/io/planted-entry.ts', '../../entrypoints/background/commands'],
  ['utils/io/storage/planted.ts', '../http'],
  ['utils/io/export/planted.ts', '../http'],
  ['utils/io/services/planted.ts', '../storage/settings'],
  ['utils/io/rates/planted.ts', '../http'],
  ['utils/io/services/planted-relay.ts', '../../../relay/refusal'],
  ['components/planted-store.ts', '@/utils/io/storage/settings'],
  ['components/planted-rates.ts', '@/utils/io/rates/fetch'],
  ['components/planted-browser.ts', '@/utils/io/browser'],
  ['components/planted-entry.ts', '@/entrypoints/sidepanel/store'],
  ['components/planted-relay.ts', '@/relay/refusal'],
  ['entrypoints/options/planted.ts', '@/utils/io/http'],
  ['entrypoints/sidepanel/planted.ts', '@/utils/io/http'],
  ['entrypoints/sidepanel/store/comparison/planted-component.ts', '@/components/offer/offer-card'],
  ['entrypoints/background/planted.ts', '@/demo/gateway/gateway'],
  ['entrypoints/background/planted-relay.ts', '@/relay/refusal'],
  ['relay/planted-browser.ts', '../utils/io/browser'],
  ['relay/server/planted-storage.ts', '../../utils/io/storage/settings'],
  ['relay/server/planted-demo.ts', '../../demo/gateway/accounts'],
] as const;

const ALLOWED = [
  ['utils/io/browser.ts', 'webextension-polyfill'],
  ['utils/core/parse.ts', 'zod/mini'],
  ['utils/core/model/allowed.ts', './offer'],
  ['utils/core/pricing/allowed.ts', '@/utils/core/model/offer'],
  ['demo/allowed.ts', 'zod/mini'],
  ['utils/io/storage/allowed.ts', '../browser'],
  ['utils/io/services/allowed.ts', '../http'],
  ['utils/io/services/allowed-demo.ts', './demo/client'],
  ['utils/io/rates/fetch.ts', '../http'],
  ['utils/io/picture/result-pictures.ts', '../http'],
  ['components/allowed.ts', '@/utils/core/model/offer'],
  ['components/allowed-words.ts', '@/utils/io/i18n/words'],
  ['entrypoints/sidepanel/allowed.ts', '@/utils/io/storage/settings'],
  ['entrypoints/sidepanel/allowed.tsx', '@/components/offer/offer-card'],
  ['relay/services/allowed.ts', '../../utils/io/services/ak/sign'],
] as const;

let folder = '';
let report = '';

function lint(): Promise<string> {
  const oxlint = path.resolve('node_modules/.bin/oxlint');
  return new Promise((resolve) => {
    execFile(oxlint, ['-c', '.oxlintrc.json', '-f', 'unix', '.'], { cwd: folder }, (_error, out) =>
      resolve(out),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-rules-'));
  await copyFile('.oxlintrc.json', path.join(folder, '.oxlintrc.json'));
  for (const [file, imported] of [...FORBIDDEN, ...ALLOWED]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), `export * from '${imported}';\n`);
  }
  report = await lint();
});
afterAll(() => rm(folder, { recursive: true }));

const complaints = (file: string) =>
  report
    .split('\n')
    .filter((line) => line.includes(`${file}:`) && line.includes('no-restricted-imports'));

describe('the import rules', () => {
  it.each(FORBIDDEN)('keep %s from %s', (file) => {
    expect(complaints(file)).toHaveLength(1);
  });

  it.each(ALLOWED)('let %s have %s', (file) => {
    expect(complaints(file)).toEqual([]);
  });
});
