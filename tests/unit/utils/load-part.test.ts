import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { importPartsAtInstall, loadPart } from '@/utils/load-part';
import { registerPart } from '@/utils/parts';

const importScripts = vi.fn<(...urls: string[]) => void>();
const find = () => [];

beforeEach(() => {
  importScripts.mockReset();
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('trustedTypes', { createPolicy: (_name: string, rules: object) => rules });
  vi.stubGlobal('findOn1688Parts', undefined);
});
afterEach(() => vi.unstubAllGlobals());

it('imports a part once, when it is first asked for', async () => {
  importScripts.mockImplementation(() => registerPart('find', find));
  expect(await Promise.all([loadPart('find'), loadPart('find')])).toEqual([find, find]);
  expect(await loadPart('find')).toBe(find);
  expect(importScripts.mock.calls).toEqual([['/part-find.js']]);
});

it('keeps the parts that are there beside a new one', async () => {
  importScripts.mockImplementation(() => registerPart('batch', vi.fn()));
  registerPart('find', find);
  await loadPart('batch');
  expect(await loadPart('find')).toBe(find);
});

it('fails as interrupted where the browser refuses, and asks it again the next time', async () => {
  importScripts.mockImplementationOnce(() => {
    throw new DOMException('not imported before install', 'NetworkError');
  });
  await expect(loadPart('find')).rejects.toMatchObject({ name: 'AppError', code: 'interrupted' });
  importScripts.mockImplementation(() => registerPart('find', find));
  expect(await loadPart('find')).toBe(find);
});

it('fails as interrupted where the script registers nothing', async () => {
  await expect(loadPart('find')).rejects.toMatchObject({ code: 'interrupted' });
});

it('imports every part of the extension while the worker is installed', () => {
  const listen = vi.fn<(event: string, listener: () => void) => void>();
  vi.stubGlobal('addEventListener', listen);
  importPartsAtInstall();
  const [event, importAll] = listen.mock.calls[0] ?? [];
  expect(event).toBe('install');
  importAll?.();
  const { '/entrypoints/part-secrets.ts': _firefoxAlone, ...parts } = import.meta.glob(
    '/entrypoints/part-*.ts',
  );
  const entries = Object.keys(parts);
  const files = entries.map((entry) => entry.replace('/entrypoints', '').replace(/ts$/, 'js'));
  expect(importScripts.mock.calls.flat().toSorted()).toEqual(files.toSorted());
});
