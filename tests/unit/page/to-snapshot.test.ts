import { afterEach, expect, it, vi } from 'vitest';
import { toSnapshot } from '@/utils/io/page/snapshot';
import { item } from '../picture/find/snapshots';

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

function policyBy(...metas: string[]): string | undefined {
  document.head.innerHTML = metas.join('');
  const elements = [document.createElement('div')];
  const { items } = toSnapshot({ by: 'pointer', time: 0, items: [item({ index: 0 })], elements });
  return items[0]?.referrerPolicy;
}
const meta = (content: string, name = 'referrer') => `<meta name="${name}" content="${content}">`;

it.each([
  ['no-referrer', 'no-referrer'],
  ['No-Referrer', 'no-referrer'],
  [' origin ', ''],
  ['never', 'no-referrer'],
  ['NEVER', 'no-referrer'],
  ['default', 'strict-origin-when-cross-origin'],
  ['always', 'unsafe-url'],
  ['origin-when-crossorigin', 'origin-when-cross-origin'],
  ['strict-origin-when-cross-origin', 'strict-origin-when-cross-origin'],
  ['no-referrer-when-downgrade', 'no-referrer-when-downgrade'],
  ['strict-origin', 'strict-origin'],
  ['no-such-policy', ''],
  ['', ''],
])('the policy "%s" of a page is "%s"', (content, policy) => {
  expect(policyBy(meta(content))).toBe(policy);
});

it('the referrer policy is the last valid one, whatever the case of its name', () => {
  expect(policyBy(meta('origin'), meta('never', 'Referrer'), meta('nonsense'))).toBe('no-referrer');
  expect(policyBy()).toBe('');
});

it('a document without an origin sends no referrer, whatever it asks for', () => {
  vi.stubGlobal('origin', 'null');
  expect(policyBy(meta('unsafe-url'))).toBe('no-referrer');
});
