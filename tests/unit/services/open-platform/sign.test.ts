import { expect, it } from 'vitest';
import { sign } from '@/utils/io/services/open-platform/call';

it('a signature does not depend on the order of the parameters', async () => {
  const [forth, back] = await Promise.all([
    sign('s', 'p', { a: '1', B: '2', 名: '3' }),
    sign('s', 'p', { 名: '3', B: '2', a: '1' }),
  ]);
  expect(forth).toBe(back);
});
