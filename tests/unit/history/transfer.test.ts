import { describe, expect, it } from 'vitest';
import { parseTransfer, writeTransfer, type Transferred } from '@/utils/history/transfer';
import type { HistoryEntry } from '@/utils/model/history';
import { compared, entry, row } from '../../support/offers/saved';

async function* each(entries: readonly HistoryEntry[]) {
  yield* entries;
}

async function written(entries: readonly HistoryEntry[]): Promise<string> {
  const parts: string[] = [];
  const pins = [{ at: 1, compared: compared(), note: 'ask for samples' }];
  const rest = { pins, rows: [row()], cleared: ['1688 1'] };
  for await (const part of writeTransfer(each(entries), rest)) parts.push(part);
  return parts.join('');
}

function read(text: string): Transferred {
  const parsed = parseTransfer(text, NOW);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
const LANDED = { low: 1, high: 2, lines: [], isAtLeast: false, estimated: [] };

const file = (history: unknown[]) =>
  JSON.stringify({ format: 'find-on-1688', version: 1, history, pins: [], rows: [], cleared: [] });

describe('the export file', () => {
  it('round-trips', async () => {
    const entries = [entry(), entry({ id: 'search-2' }, [])];
    expect(read(await written(entries))).toEqual({
      history: entries,
      pins: [{ at: 1, compared: compared(), note: 'ask for samples' }],
      rows: [row()],
      cleared: ['1688 1'],
      unreadable: 0,
      future: 0,
    });
  });

  it('may be empty', async () => {
    expect(read(await written([])).history).toEqual([]);
  });

  it.each([
    ['no JSON', '{"format":"find-on-1688"'],
    ['another program’s', '{"format":"other","version":1}'],
    ['a bare list', '[]'],
    ['nothing', ''],
  ])('is foreign: %s', (_what, text) => {
    expect(parseTransfer(text, NOW)).toBe('foreign');
  });

  it('of a newer version is recognised', () => {
    const text = '{"format":"find-on-1688","version":2,"history":[]}';
    expect(parseTransfer(text, NOW)).toBe('newer');
  });

  it.each([
    ['a script for a page', entry({ pageUrl: 'javascript:alert(1)' })],
    ['a thumbnail that loads', entry({ thumbnail: 'https://evil.example/p.png' })],
    ['a drawing in place of a picture', entry({ thumbnail: 'data:image/svg+xml;base64,AA==' })],
    ['a negative count', entry({ offers: -1 })],
    ['a moment that no calendar has', entry({ at: 1e300 })],
    ['a currency that is none', entry({ currency: '<img>' })],
    ['the same of an offer', entry({}, [compared({ landed: { ...LANDED, currency: 'yuan' } })])],
    ['prices of no day', { ...entry(), pricesAt: 1e300 }],
    ['no row', { offers: [] }],
    ['text', 'entry'],
    ['a picture that is none', { ...entry(), picture: { mime: 'image/png', base64: '<svg>' } }],
  ])('loses only what cannot be read: %s', (_what, bad) => {
    const { history, unreadable } = read(file([bad, entry()]));
    expect(history).toEqual([entry()]);
    expect(unreadable).toBe(1);
  });

  it.each([
    ['a search', 'history', (at: number) => entry({ at })],
    ['the prices of a search', 'history', (at: number) => ({ ...entry(), pricesAt: at })],
    ['a pin', 'pins', (at: number) => ({ at, compared: compared() })],
    ['a row', 'rows', (at: number) => row({ at })],
  ] as const)('refuses %s of the future, except within a day', (_what, kind, make) => {
    const text = JSON.stringify({
      format: 'find-on-1688',
      version: 1,
      [kind]: [make(8.64e15), make(NOW + DAY + 1), make(NOW + DAY), make(NOW)],
    });
    const parsed = read(text.replace('{', '{"history":[],"pins":[],"rows":[],"cleared":[],'));
    expect(parsed[kind]).toHaveLength(2);
    expect(parsed).toMatchObject({ future: 2, unreadable: 0 });
  });

  it.each([
    ['pins', { at: 1, compared: compared(), note: 'short' }],
    ['rows', row()],
  ] as const)('refuses %s of a size that would fill the storage', (kind, item) => {
    const large = JSON.stringify(item).replace('304不锈钢', '钢'.repeat(100_000));
    const larger = large.replace('Insulated Tumbler', 'x'.repeat(100_000));
    const text = `{"format":"find-on-1688","version":1,"history":[],"pins":[],"rows":[],"cleared":[],"${kind}":[${larger},${JSON.stringify(item)}]}`;
    expect(read(text)).toMatchObject({ [kind]: [item], unreadable: 1 });
  });

  it('rejects numbers that are not finite', () => {
    const text = file([entry({ at: 12_345 })]).replace('12345', '1e999');
    expect(read(text)).toMatchObject({ history: [], unreadable: 1 });
  });

  it('cannot change a prototype', () => {
    read('{"format":"find-on-1688","version":1,"__proto__":{"polluted":1},"history":[]}');
    expect({}).not.toHaveProperty('polluted');
  });
});
