import { describe, expect, it } from 'vitest';
import { parseTransfer, writeTransfer, type Transferred } from '@/utils/core/history/transfer';
import type { HistoryEntry } from '@/utils/core/model/history';
import { compared, entry } from '../../support/offers/saved';
import { remembered } from '../../support/offers/sellers';
import { watch } from '../../support/watch/watch';

async function* each<T>(entries: readonly T[]) {
  yield* entries;
}

async function written(entries: readonly HistoryEntry[]): Promise<string> {
  const parts: string[] = [];
  const pins = [{ at: 1, compared: compared(), note: 'ask for samples' }];
  const agents = [{ ...AGENT, keeps: ['ref=1'] }];
  const rest = {
    pins,
    cleared: ['1688 1'],
    sellers: [remembered()],
    agents,
    order: ORDER,
  };
  const large = { history: each(entries), watches: each([KEPT]) };
  for await (const part of writeTransfer({ ...rest, ...large })) parts.push(part);
  return parts.join('');
}

function read(text: string): Transferred {
  const parsed = parseTransfer(text, NOW);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

const WATCHED_AT = 1_700_000_000_000;
const SEEN = { at: WATCHED_AT, state: 'found' as const, price: 820, stock: 0 };
const KEPT = {
  watch: watch({ createdAt: WATCHED_AT, known: SEEN, last: SEEN, hasPicture: true }),
  picture: { mime: 'image/jpeg' as const, base64: '/9j/AAAA' },
};
const ORDER = {
  items: [{ key: '1688 1', units: 120, skus: [{ name: '红', units: 5 }] }],
};
const AGENT = { name: 'Agent', template: 'https://agent.example/p?id={id}&ref=1' };
const PRICE = {
  perPiece: 1420,
  perUnit: 1420,
  piecesPerUnit: 1,
  pieces: 200,
  basis: 'tier' as const,
  isListOnly: false,
  corrections: [],
};
const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
const LANDED = { low: 1, high: 2, lines: [], isAtLeast: false, estimated: [] };

const file = (history: unknown[]) =>
  JSON.stringify({ format: 'find-on-1688', version: 1, history, pins: [], cleared: [] });

describe('the export file', () => {
  it('round-trips', async () => {
    const entries = [entry(), entry({ id: 'search-2' }, [])];
    expect(read(await written(entries))).toEqual({
      history: entries,
      pins: [{ at: 1, compared: compared(), note: 'ask for samples' }],
      cleared: ['1688 1'],
      sellers: [remembered()],
      agents: [AGENT],
      watches: [KEPT],
      order: ORDER,
      unreadable: 0,
      future: 0,
    });
  });

  it('may name several numbers of a seller: the first is read', () => {
    const { number, ...seller } = remembered();
    const sellers = [{ ...seller, numbers: [number, 'BBB2'], offers: [] }];
    const text = JSON.stringify({ ...JSON.parse(file([])), sellers });
    expect(read(text)).toMatchObject({ sellers: [remembered()], unreadable: 0 });
  });

  it('may be without an order, or with one that is unreadable or too large', () => {
    const withOrder = (order: unknown) => read(JSON.stringify({ ...JSON.parse(file([])), order }));
    expect(read(file([]))).not.toHaveProperty('order');
    expect(withOrder('none')).toMatchObject({ unreadable: 1 });
    expect(withOrder('none')).not.toHaveProperty('order');
    const long = { items: [{ key: 'a', skus: [], note: 'x'.repeat(1_000_000) }] };
    expect(withOrder(long)).toMatchObject({ unreadable: 1 });
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

  it('is recognised where it has a newer version', () => {
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
  ] as const)('refuses %s of the future, except within a day', (_what, kind, make) => {
    const text = JSON.stringify({
      format: 'find-on-1688',
      version: 1,
      [kind]: [make(8.64e15), make(NOW + DAY + 1), make(NOW + DAY), make(NOW)],
    });
    const parsed = read(text.replace('{', '{"history":[],"pins":[],"cleared":[],'));
    expect(parsed[kind]).toHaveLength(2);
    expect(parsed).toMatchObject({ future: 2, unreadable: 0 });
  });

  it.each([
    ['no piece in a unit', { unitPrice: { ...PRICE, piecesPerUnit: 0 } }, {}],
    ['less than none', { unitPrice: { ...PRICE, piecesPerUnit: -1 } }, {}],
    ['a price below zero', { unitPrice: { ...PRICE, perUnit: -1420 } }, {}],
    ['a quantity below zero', {}, { quantity: -200 }],
  ])('refuses a pin with %s, of which an order would be made', (_what, changes, ofPin) => {
    const good = { at: 1, compared: compared({ unitPrice: PRICE }), quantity: 200 };
    const bad = { ...good, compared: compared({ unitPrice: PRICE, ...changes }), ...ofPin };
    const text = JSON.stringify({ format: 'find-on-1688', version: 1, pins: [bad, good] });
    expect(read(text)).toMatchObject({ pins: [good], unreadable: 1 });
  });

  it('refuses pins of a size that would fill the storage', () => {
    const pin = { at: 1, compared: compared(), note: 'short' };
    const large = JSON.stringify(pin).replace('304不锈钢', '钢'.repeat(100_000));
    const text = `{"format":"find-on-1688","version":1,"pins":[${large},${JSON.stringify(pin)}]}`;
    expect(read(text)).toMatchObject({ pins: [pin], unreadable: 1 });
  });

  it.each([
    ['a script', { ...AGENT, template: 'javascript:{id}' }],
    ['a site of the offer’s choice', { ...AGENT, template: 'https://{id}.example/' }],
    ['no name', { ...AGENT, name: ' ' }],
    ['a long name', { ...AGENT, name: 'a'.repeat(41) }],
    ['an invisible character in its name', { ...AGENT, name: 'Super\u200bbuy' }],
    ['a name that turns the text around', { ...AGENT, name: '\u202eyub' }],
    ['no address', { name: 'Agent' }],
    ['text', 'agent'],
  ])('refuses an agent with %s', (_what, agent) => {
    const text = JSON.stringify({ format: 'find-on-1688', version: 1, agents: [agent, AGENT] });
    expect(read(text)).toMatchObject({ agents: [AGENT], unreadable: 1 });
  });

  const withWatch = (changes: object, rest = {}) => ({
    ...KEPT,
    watch: { ...KEPT.watch, ...changes },
    ...rest,
  });
  it.each([
    ['of an unknown service', withWatch({ service: 'evil' })],
    ['of no pieces', withWatch({ quantity: 0 })],
    ['without an offer', withWatch({ offer: { key: '1688 7' } })],
    [
      'with a title without end',
      withWatch({ offer: { ...KEPT.watch.offer, title: 'x'.repeat(501) } }),
    ],
    ['with a price of 0', withWatch({ known: { ...SEEN, price: 0 } })],
    ['with a picture that is none', { ...KEPT, picture: { mime: 'image/png', base64: '<svg>' } }],
    ['that is text', 'watch'],
  ])('refuses a watch %s', (_what, bad) => {
    const text = JSON.stringify({ format: 'find-on-1688', version: 1, watches: [bad, KEPT] });
    expect(read(text)).toMatchObject({ watches: [KEPT], unreadable: 1 });
  });

  it('refuses a watch of the future', () => {
    const later = { ...SEEN, at: NOW + 2 * DAY };
    const watches = [
      withWatch({ createdAt: later.at }),
      withWatch({ known: later }),
      withWatch({ prices: [{ at: later.at, price: 1 }] }),
      KEPT,
    ];
    const text = JSON.stringify({ format: 'find-on-1688', version: 1, watches });
    expect(read(text)).toMatchObject({ watches: [KEPT], future: 3, unreadable: 0 });
  });

  it('takes no consent from a file', () => {
    const agent = { ...AGENT, keeps: ['ref=1'], isPending: false };
    const text = JSON.stringify({ format: 'find-on-1688', version: 1, agents: [agent] });
    expect(read(text).agents).toEqual([AGENT]);
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
