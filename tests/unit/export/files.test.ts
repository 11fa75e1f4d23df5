import { unzipSync } from 'fflate/browser';
import { beforeEach, expect, it } from 'vitest';
import {
  clientFile,
  evidenceFiles,
  OFFER_FILES,
  offersFile,
  HISTORY_FILES,
  historyFile,
} from '@/utils/io/export';
import { zip } from '@/utils/io/export/workbook/zip';
import { speak } from '../../support/panel/words';
import { compared, context } from '../../support/offers/exported';

beforeEach(() => speak('en'));

const BOM = [0xef, 0xbb, 0xbf];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const STARTS = { csv: BOM, xlsx: ZIP, json: [0x7b], html: [0x3c, 0x21] };

async function startOf(blob: Blob, length: number): Promise<number[]> {
  return [...new Uint8Array(await blob.arrayBuffer()).slice(0, length)];
}

it.each(OFFER_FILES)('offers become %s, named by day and minute', async (type) => {
  const { name, blob } = await offersFile(type, [compared()], context());
  expect(name).toMatch(new RegExp(`^1688-offers-2026-11-2\\d-\\d{4}\\.${type}$`));
  expect(await startOf(blob, STARTS[type].length)).toEqual(STARTS[type]);
});

it.each(HISTORY_FILES)('the history becomes %s', async (type) => {
  const row = { id: 's', at: 0, offers: 0 };
  const { name, blob } = await historyFile(type, [row], {
    at: Date.UTC(2026, 10, 25, 12),
    agents: [],
  });
  expect(name).toMatch(new RegExp(`^1688-history-.*\\.${type}$`));
  expect(await startOf(blob, STARTS[type].length)).toEqual(STARTS[type]);
});

it('the evidence is two files with one name, the client sheet one file', async () => {
  const files = await evidenceFiles([compared()], context(), 'UTC');
  const [first, second] = files.map(({ name }) => name.split('.'));
  expect(first?.[0]).toBe(second?.[0]);
  expect([first?.[1], second?.[1]]).toEqual(['html', 'csv']);
  expect(clientFile([compared()], context()).name).toMatch(/^1688-client-.*\.html$/);
});

it('another program can unzip large and empty files, and a Chinese name', async () => {
  const large = new Uint8Array(400_000).fill(7);
  const text = new TextEncoder().encode('保温杯 ¥14.20');
  const files = { large, empty: new Uint8Array(), 'xl/同款.xml': text };
  const zipped = await new Promise<Uint8Array>((resolve, reject) => {
    zip(files, (error, archive) => (error ? reject(error) : resolve(archive)));
  });
  expect(zipped.length).toBeLessThan(2000);
  const again = unzipSync(zipped);
  expect(Object.keys(again)).toEqual(Object.keys(files));
  for (const [name, bytes] of Object.entries(files)) {
    expect(Buffer.compare(again[name] ?? new Uint8Array(1), bytes)).toBe(0);
  }
});
