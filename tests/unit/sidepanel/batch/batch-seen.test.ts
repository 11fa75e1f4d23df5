import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import {
  type BatchEmbeddings,
  followBatchSeen,
  type ShownBatch,
} from '@/entrypoints/sidepanel/store/batch';
import { batchItem, storedBatch } from '../../../support/panel/batch';
import { live } from '../../../support/panel/live';

const soon = () => new Promise((resolve) => setTimeout(resolve));

/** The vector of a thumbnail is the number that it is named by. */
function open({ knows = true } = {}) {
  const thumbnails = signal<ReadonlyMap<number, string>>(new Map());
  const stored = storedBatch([batchItem(), batchItem(), batchItem()], { createdAt: 100 });
  const shown = signal<ShownBatch | undefined>(undefined);
  const knowsSmall = signal(knows);
  const show = (all: Record<number, string>) => {
    thumbnails.value = new Map(Object.entries(all).map(([key, value]) => [Number(key), value]));
    shown.value = { ...stored, thumbnails: thumbnails.value };
  };
  const embed = vi
    .fn<BatchEmbeddings['embed']>()
    .mockImplementation(async (url) =>
      url === 'broken' ? undefined : new Int8Array(256).fill(Number(url)),
    );
  const ofSmall = vi
    .fn<BatchEmbeddings['ofSmall']>()
    .mockImplementation(([value]) => (value === 7 ? { id: 'a', at: 10 } : undefined));
  const seen = live(() => followBatchSeen(shown, { knowsSmall, ofSmall, embed }));
  return { seen, show, shown, knowsSmall, embed, ofSmall };
}

it('names the earlier search of each product, as its thumbnail comes', async () => {
  const { seen, show, ofSmall } = open();
  show({ 0: '3' });
  await soon();
  expect(seen.value.size).toBe(0);
  show({ 0: '3', 1: '7', 2: 'broken' });
  await soon();
  expect([...seen.value]).toEqual([[1, { id: 'a', at: 10 }]]);
  // Searches made out of the batch itself are none that were made before it.
  expect(ofSmall.mock.calls.every(([, before]) => before === 100)).toBe(true);
});

it('a batch embeds each thumbnail once, one after the other', async () => {
  const { show, embed } = open();
  let most = 0;
  let now = 0;
  embed.mockImplementation(async () => {
    now += 1;
    most = Math.max(most, now);
    await soon();
    now -= 1;
    return undefined;
  });
  show({ 0: '1', 1: '2' });
  show({ 0: '1', 1: '2', 2: '3' });
  await vi.waitFor(() => expect(embed).toHaveBeenCalledTimes(3));
  await soon();
  show({ 0: '1', 1: '2', 2: '3' });
  await soon();
  expect(embed.mock.calls.map(([url]) => url)).toEqual(['1', '2', '3']);
  expect(most).toBe(1);
});

it('a batch embeds no thumbnail while there is nothing to compare with, or another view is on screen', async () => {
  const { show, shown, embed, knowsSmall } = open({ knows: false });
  show({ 0: '7' });
  await soon();
  expect(embed).not.toHaveBeenCalled();
  shown.value = undefined;
  knowsSmall.value = true;
  await soon();
  expect(embed).not.toHaveBeenCalled();
});
