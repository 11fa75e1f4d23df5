import { expect, it } from 'vitest';
import { inTime } from '@/utils/io/picture/acquire/attempt';

const never = new Promise<never>(() => undefined);

it.each([
  ['http://pictures.test:81/mug.png', 'pictures.test:81'],
  ['file:///home/mug.html', undefined],
  [undefined, undefined],
])('a timeout names the method that let %s wait', async (from, host) => {
  const waited = inTime(never, Date.now(), from);
  await expect(waited).rejects.toMatchObject({ code: 'timed-out', detail: { host } });
});

it('a result in time is returned', async () => {
  await expect(inTime(Promise.resolve(1), Date.now() + 1_000)).resolves.toBe(1);
});
