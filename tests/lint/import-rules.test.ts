import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One forbidden import for each rule of the architecture. */
const FORBIDDEN = [
  ['utils/picture/acquire/planted.ts', 'wxt/browser'],
  ['utils/planted-storage.ts', 'wxt/utils/storage'],
  ['utils/planted-zod.ts', 'zod'],
  ['utils/planted-zod-v4.ts', 'zod/v4'],
  ['utils/planted-zod-v4-mini.ts', 'zod/v4/mini'],
  ['utils/model/planted-zod.ts', 'zod'],
  ['utils/storage/planted-zod.ts', 'zod/v4'],
  ['components/planted-zod.ts', 'zod'],
  ['entrypoints/background/planted-zod.ts', 'zod'],
  ['demo/planted-zod.ts', 'zod'],
  ['utils/planted-component.ts', '@/components/Panel'],
  ['utils/planted-entry.ts', '../entrypoints/background/commands'],
  ['utils/planted-http.ts', './http'],
  ['utils/rates/planted.ts', '../http'],
  ['utils/services/planted.ts', '../storage/settings'],
  ['utils/storage/planted.ts', '../http'],
  ['utils/model/planted.ts', '../storage/settings'],
  ['utils/model/planted-errors.ts', '../errors'],
  ['utils/model/planted-pricing.ts', '../pricing/merge-offers'],
  ['utils/model/planted-parse.ts', '@/utils/parse'],
  ['utils/pricing/planted.ts', '../browser'],
  ['utils/pricing/planted-http.ts', '../http'],
  ['utils/pricing/groups/load-picture.ts', '../../http'],
  ['utils/services/planted.ts', '../storage/meter'],
  ['utils/page-price/planted.ts', '../http'],
  ['utils/export/planted.ts', '../messages'],
  ['utils/question/planted.ts', '../storage/money'],
  ['components/planted-store.ts', '@/utils/storage/settings'],
  ['components/planted-rates.ts', '@/utils/rates/fetch'],
  ['components/planted-browser.ts', '@/utils/browser'],
  ['components/planted-entry.ts', '@/entrypoints/sidepanel/state'],
  ['entrypoints/sidepanel/planted.ts', '@/utils/http'],
  ['entrypoints/sidepanel/planted-component.ts', '@/components/offer/offer-card'],
  ['entrypoints/sidepanel/compare/planted-component.ts', '@/components/offer/offer-card'],
  ['entrypoints/background/planted.ts', '@/demo/gateway/server'],
  ['entrypoints/background/planted-relay.ts', '@/relay/refusal'],
  ['components/planted-relay.ts', '@/relay/refusal'],
  ['utils/services/planted-relay.ts', '../../relay/refusal'],
  ['utils/storage/planted-relay.ts', '../../relay/refusal'],
  ['relay/planted-browser.ts', '../utils/browser'],
  ['relay/server/planted-storage.ts', '../../utils/storage/settings'],
  ['relay/store/planted-zod.ts', 'zod'],
  ['relay/server/planted-demo.ts', '../../demo/gateway/canary'],
] as const;

const ALLOWED = [
  ['utils/browser.ts', 'wxt/browser'],
  ['utils/parse.ts', 'zod/mini'],
  ['utils/model/allowed.ts', 'zod/mini'],
  ['utils/model/allowed-model.ts', './offer'],
  ['demo/allowed.ts', 'zod/mini'],
  ['utils/storage/allowed.ts', '../browser'],
  ['utils/services/allowed.ts', '../http'],
  ['utils/rates/fetch.ts', '../http'],
  ['utils/picture/result-pictures.ts', '../http'],
  ['components/allowed.ts', '@/utils/model/offer'],
  ['entrypoints/sidepanel/allowed.ts', '@/utils/storage/settings'],
  ['relay/services/allowed.ts', '../../utils/services/ak/sign'],
  ['entrypoints/sidepanel/allowed.tsx', '@/components/offer/offer-card'],
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
