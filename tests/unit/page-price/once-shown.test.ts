import { expect, it, vi } from 'vitest';
import type { PagePrice } from '@/utils/core/page-price';
import { onceShown } from '@/utils/core/page-price/once-shown';

const PRICE: PagePrice = { amount: '8.00', from: 'visible', isSure: true, others: [] };
const UNCLEAR: PagePrice = { isSure: false, others: [{ amount: '8.00', from: 'visible' }] };

it('a price that a page builds after it was loaded is waited for', async () => {
  vi.useFakeTimers();
  const read = vi.fn(() => (read.mock.calls.length < 3 ? UNCLEAR : PRICE));
  const price = onceShown(read);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await price).toEqual(PRICE);
  expect(read).toHaveBeenCalledTimes(3);
});

it('a page that shows no price is waited for two seconds', async () => {
  vi.useFakeTimers();
  const price = onceShown(() => UNCLEAR);
  let isDone = false;
  void price.then(() => (isDone = true));
  await vi.advanceTimersByTimeAsync(1999);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await price).toEqual(UNCLEAR);
});

it('a price that stands there is read once', async () => {
  const read = vi.fn(() => PRICE);
  expect(await onceShown(read)).toEqual(PRICE);
  expect(read).toHaveBeenCalledTimes(1);
});
