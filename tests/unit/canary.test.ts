import { expect, it } from 'vitest';
import { leaksIn } from '../support/browser/leaks';

const SECRETS = { token: 'canary-app-token-Wz3', ak: 'Q2FuYXJ5U2VjcmV0' };
const find = (text: string) => leaksIn([{ name: 'somewhere', text }], SECRETS);

it.each([
  ['as it is', 'token=canary-app-token-Wz3'],
  ['without its end', 'token=canary-app-token…'],
  ['in a record', JSON.stringify({ failure: { detail: 'canary-app-token-Wz3' } })],
  ['in base64', Buffer.from('{"t":"canary-app-token-Wz3"}').toString('base64')],
  ['in base64, one further', Buffer.from('{"to":"canary-app-token-Wz3"}').toString('base64')],
  ['in base64, two further', Buffer.from('{"tok":"canary-app-token-Wz3"}').toString('base64')],
])('a planted secret is found: %s', (_how, text) => {
  expect(find(text)).toEqual(['somewhere: token']);
});

it('the last four characters of a canary are no leak', () => {
  expect(find('••••-Wz3')).toEqual([]);
});
