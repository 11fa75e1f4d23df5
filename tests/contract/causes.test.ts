/** Each cause of a connection that fails gets a sentence of its own, from the options to the wire. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RunningGateway } from '../../demo/gateway/gateway';
import { speak } from '../support/panel/words';
import { type Verdict, testConnection } from '@/entrypoints/options/service/save';
import { fieldsOf, type Fields } from '@/entrypoints/options/service/draft';
import { verdictCode, verdictWords } from '@/entrypoints/options/service/verdict';
import { type Credentials } from '@/utils/core/model/accounts';
import { DEFAULT_SETTINGS, type ServiceId } from '@/utils/core/model/settings';
import { APPS, beOnline, serviceOf, setFaults, startWith, type Contracted } from './services';

beOnline();
afterEach(() => vi.unstubAllGlobals());

const MINUTE = 60_000;

interface Cause {
  name: string;
  code: string;
  /** Typed over the key that works. */
  key?: Credentials;
  /** Minutes by which this computer's clock is ahead. */
  off?: number;
  befall?: (gateway: RunningGateway) => Promise<void>;
  isAccessRefused?: true;
  /** Nobody listens at the address that was typed in. */
  isSilent?: true;
}

const SILENT: Cause = { name: 'host not reachable', code: 'service-down', isSilent: true };
const EVERYWHERE: readonly Cause[] = [
  SILENT,
  { name: 'access not granted', code: 'access-missing', isAccessRefused: true },
  {
    name: 'answered by a web page',
    code: 'bad-answer',
    befall: (gateway) => setFaults(gateway, { kind: 'html', times: 9 }),
  },
  {
    name: 'out of order',
    code: 'service-down',
    befall: (gateway) => setFaults(gateway, { kind: 'status', status: 502, times: 9 }),
  },
];
const unreadable = (code: string): Cause => ({
  name: 'an unreadable answer',
  code,
  befall: (gateway) => setFaults(gateway, { kind: 'charset', times: 9 }),
});
const CLOCK: readonly Cause[] = [
  { name: 'clock wrong', code: 'clock-wrong', off: 61 },
  { name: 'clock behind', code: 'clock-wrong', off: -90 },
];
const PLATFORM: readonly Cause[] = [
  { name: 'key unknown', code: 'key-unknown', key: { appKey: '42' } },
  { name: 'secret wrong', code: 'secret-wrong', key: { secret: 'wrong' } },
  { name: 'token expired', code: 'token-expired', key: { token: 'ended' } },
  { name: 'not subscribed', code: 'not-subscribed', key: APPS.unsubscribed },
  ...CLOCK,
  ...EVERYWHERE,
  unreadable('bad-answer'),
];

/** What can be wrong with each: who takes one text for a key cannot tell which part of it is. */
const CAUSES: readonly [ServiceId, readonly Cause[]][] = [
  ['open-platform', PLATFORM],
  ['cross-border', PLATFORM],
  ['similar-offer', PLATFORM],
  [
    'ak',
    [
      { name: 'key unknown', code: 'key-unknown', key: { ak: 'x'.repeat(60) } },
      ...CLOCK,
      ...EVERYWHERE,
      unreadable('bad-answer'),
    ],
  ],
  [
    'onebound',
    [
      { name: 'key unknown', code: 'key-unknown', key: { appKey: 'k' } },
      ...EVERYWHERE,
      unreadable('bad-answer'),
    ],
  ],
  [
    'tmapi',
    [
      { name: 'key unknown', code: 'key-unknown', key: { token: 'k' } },
      { name: 'balance used up', code: 'quota-used-up', key: { token: 'used-up-token' } },
      ...EVERYWHERE,
      unreadable('service-refused'), // its status says enough
    ],
  ],
];

/** Presses "Test connection" with these fields. */
async function press(service: ServiceId, values: Fields, isAllowed: boolean): Promise<Verdict> {
  await speak('en');
  Object.assign(fakeBrowser, { permissions: { request: async () => isAllowed } });
  return testConnection({ service, values }, DEFAULT_SETTINGS);
}

async function verdictOf(service: Contracted, cause: Cause): Promise<Verdict> {
  const now = () => Date.now() - (cause.off ?? 0) * MINUTE;
  const gateway = await startWith({ now });
  await cause.befall?.(gateway);
  const baseUrl = cause.isSilent ? 'http://127.0.0.1:1' : `${gateway.url}${service.path}`;
  const values = {
    ...fieldsOf(DEFAULT_SETTINGS, service.id),
    ...textsOf({ ...service.key, ...cause.key }),
    baseUrl,
  };
  return press(service.id, values, !cause.isAccessRefused);
}

/** The texts of the key's fields. */
function textsOf({ appKey = '', secret = '', token = '', ak = '' }: Credentials) {
  return { appKey, secret, token, ak };
}

/** Sentences as the options page says them, in every language. */
async function sentencesOf(verdict: Verdict, service: ServiceId): Promise<string[]> {
  const sentences: string[] = [];
  for (const language of ['en', 'zh-CN'] as const) {
    await speak(language);
    sentences.push(verdictWords(verdict, service));
  }
  return sentences;
}

describe.each(CAUSES)('%s', (id, causes) => {
  const service = serviceOf(id);
  if (!service) throw new Error('There is no such service.');
  const said = new Map<string, string>();

  const table = causes.map((cause) => [cause.name, cause] as const);
  it.each(table)('connection test: %s', async (_name, cause) => {
    const verdict = await verdictOf(service, cause);
    expect(verdictCode(verdict)).toBe(cause.code);
    const { off } = cause;
    for (const sentence of await sentencesOf(verdict, id)) {
      // What the service itself says beside it does not make it another sentence.
      const [ours = ''] = sentence.split(/ The service says: |服务方提示：/);
      expect(said.get(ours), ours).toBeUndefined();
      said.set(ours, cause.name);
      if (off !== undefined) expect(ours).toContain(String(Math.abs(off)));
    }
  });
});

describe('web', () => {
  const press1688 = (isAllowed: boolean) =>
    press('web', fieldsOf(DEFAULT_SETTINGS, 'web'), isAllowed);

  it('connection test: host not reachable', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const verdict = await press1688(true);
    expect(verdictCode(verdict)).toBe('service-down');
    for (const sentence of await sentencesOf(verdict, 'web')) {
      expect(sentence).toContain('www.1688.com');
    }
  });

  it('connection test: access not granted', async () => {
    const verdict = await press1688(false);
    expect(verdictCode(verdict)).toBe('access-missing');
    for (const sentence of await sentencesOf(verdict, 'web')) {
      expect(sentence).toContain('www.1688.com');
    }
  });
});
