import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { extras } from '@/entrypoints/background/extra';
import { importPartsAtInstall, loadPart } from '@/utils/load-part';
import { registerParts, type Parts } from '@/utils/parts';
import { PROVIDERS } from '@/utils/providers/all';

const importScripts = vi.fn<(...urls: string[]) => void>();
const find = () => [];
const secrets = { get: vi.fn(), set: vi.fn() };
const parts: Parts = {
  ...PROVIDERS,
  find,
  secrets,
  batch: vi.fn(),
  calls: vi.fn(),
  dropOldest: vi.fn(),
  handOff: vi.fn(),
  panelInstead: vi.fn(),
  extras,
  pagePrice: vi.fn(),
  refine: vi.fn(),
};

beforeEach(() => {
  importScripts.mockReset();
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('trustedTypes', { createPolicy: (_name: string, rules: object) => rules });
  vi.stubGlobal('findOn1688Parts', undefined);
});
afterEach(() => vi.unstubAllGlobals());

it('imports the one script once, when a part is first asked for', async () => {
  importScripts.mockImplementation(() => registerParts(parts));
  expect(await Promise.all([loadPart('find'), loadPart('find')])).toEqual([find, find]);
  expect(await loadPart('batch')).toBe(parts.batch);
  expect(importScripts.mock.calls).toEqual([['/parts.js']]);
});

it('fails as interrupted where the browser refuses, and asks it again the next time', async () => {
  importScripts.mockImplementationOnce(() => {
    throw new DOMException('not imported before install', 'NetworkError');
  });
  await expect(loadPart('find')).rejects.toMatchObject({ name: 'AppError', code: 'interrupted' });
  importScripts.mockImplementation(() => registerParts(parts));
  expect(await loadPart('find')).toBe(find);
});

it('fails as interrupted where the script registers nothing', async () => {
  await expect(loadPart('find')).rejects.toMatchObject({ code: 'interrupted' });
});

it('imports the script while the worker is installed', () => {
  const listen = vi.fn<(event: string, listener: () => void) => void>();
  vi.stubGlobal('addEventListener', listen);
  importPartsAtInstall();
  const [event, importAll] = listen.mock.calls[0] ?? [];
  expect(event).toBe('install');
  importAll?.();
  expect(importScripts.mock.calls).toEqual([['/parts.js']]);
});
