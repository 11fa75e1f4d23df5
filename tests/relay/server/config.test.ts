/** Mistakes in relay.yml: each names its setting, or its line, and says what to do, and none shows a secret. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createReader } from '../../../relay/config/config';
import { FIRST_SETTINGS } from '../../../relay/config/first-settings';
import { configOf, ENV, settings } from './support/relay';

const GOOD = settings('https://gw.example');

function mistakeOf(text: string, env: NodeJS.ProcessEnv = ENV): string {
  try {
    configOf(text, env);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
  return 'no mistake';
}

test('what --init writes is taken as it is, once the keys are there', () => {
  const env = { ALIBABA_APP_KEY: '1', ALIBABA_APP_SECRET: 's', ALIBABA_TOKEN: 't' };
  const config = createReader({ file: 'relay.yml', env })(FIRST_SETTINGS);
  expect(config).toMatchObject({
    name: 'Our team',
    listen: { host: '127.0.0.1', port: 8788 },
    accounts: { 'open-platform': { limits: { perSecond: 3 } } },
    queue: { perMember: 20, waitMs: 8000 },
    instances: 1,
  });
  // Each setting that is commented out is one, too.
  const [head = '', rest = ''] = FIRST_SETTINGS.split(/(?=^name:)/m);
  const all = head + rest.replaceAll(/^( *)# ([\w-]+:|  \w)/gm, '$1$2');
  const more = {
    ...env,
    RELAY_ADMIN_TOKEN: 'a'.repeat(32),
    ALIBABA_REFRESH_TOKEN: 'r',
    ALIBABA_AK: ENV.AK,
    ONEBOUND_KEY: 'k',
    ONEBOUND_SECRET: 's',
    TMAPI_TOKEN: 't',
    VALKEY_PASSWORD: 'v',
  };
  const full = createReader({ file: 'relay.yml', env: more })(all);
  expect(full).toMatchObject({
    address: 'https://relay.example.com',
    valkey: { url: 'redis://127.0.0.1:6379', password: 'v' },
    budget: { requests: 2000, seconds: 86_400 },
    accounts: { ak: {}, onebound: {}, tmapi: {}, 'open-platform': { limits: { perDay: 5000 } } },
  });
});

describe('a secret in the file is refused, and not repeated', () => {
  test.each(['app-key', 'secret', 'token', 'refresh-token', 'key', 'admin-token'])('%s', (name) => {
    const secret = 'a-secret-that-somebody-wrote';
    const text = GOOD.replace(new RegExp(`(${name}): \\{ env: \\w+ \\}`), `$1: ${secret}`);
    const mistake = mistakeOf(text);
    expect(mistake).toMatch(new RegExp(`relay\\.yml: \\S*${name}: `));
    expect(mistake).toContain('must not stand in this file');
    expect(mistake).toContain('{ env: NAME }');
    expect(mistake).not.toContain(secret);
  });

  test('where it stands in a line that is no YAML', () => {
    const text = GOOD.replace('secret: { env: APP_SECRET }', 'secret: a-secret: b: {');
    expect(mistakeOf(text)).toMatch(/line 9: this is not YAML/);
    expect(mistakeOf(text)).not.toContain('a-secret');
  });
});

const rows: readonly (readonly [string, (text: string) => string, RegExp])[] = [
  ['nothing at all', () => '', /relay\.yml: name is missing: add it/],
  ['no services', (text) => text.replace(/services:[^]*/, ''), /services is missing/],
  [
    'services without one',
    (text) => text.replace(/services:[^]*/, 'services: {}'),
    /services: no service is set up/,
  ],
  [
    'a key without a secret',
    (text) => text.replace(/ *secret: \{ env: APP_SECRET \}\n/, ''),
    /services\.open-platform\.secret is missing/,
  ],
  [
    'a word misspelled',
    (text) => text.replace('per-day', 'per-days'),
    /there is no setting "services\.open-platform\.per-days"/,
  ],
  ['a word of nowhere', (text) => `${text}colour: red\n`, /there is no setting "colour"/],
  [
    'a setting twice',
    (text) => `${text}name: Other\n`,
    /line \d\d: the same setting stands here twice/,
  ],
  [
    'a pace of 0',
    (text) => text.replace('per-second: 1000', 'per-second: 0'),
    /relay\.yml: services\.open-platform\.per-second: must be 0\.01 or more/,
  ],
  [
    'a pace between two whole numbers',
    (text) => text.replace('per-second: 1000', 'per-second: 2.5'),
    /per-second: must be a whole number, or less than 1/,
  ],
  [
    'a pace in words',
    (text) => text.replace('per-second: 1000', 'per-second: many'),
    /per-second: must be a number, such as 3/,
  ],
  [
    'an address without a scheme',
    (text) => text.replace('url: https://gw.example\n', 'url: gw.example\n'),
    /services\.open-platform\.url: must be an address of http or https/,
  ],
  [
    'an address with a password',
    (text) => text.replace('url: https://gw.example\n', 'url: https://a:b@gw.example\n'),
    /must be an address of http or https without password/,
  ],
  [
    'an address of an upstream without TLS',
    (text) => text.replace('url: https://gw.example\n', 'url: http://gw.open.1688.com\n'),
    /services\.open-platform\.url: must be https: over http, keys/,
  ],
  [
    'an address for members without TLS',
    (text) => `${text}address: http://relay.example.com\n`,
    /relay\.yml: address: must be https/,
  ],
  [
    'another service of the platform',
    (text) => text.replace('per-day: 5000', 'for: [trade]'),
    /open-platform\.for\.0: must be some of open-platform, cross-border/,
  ],
  [
    'an alias without an anchor',
    (text) => text.replace('name: Team <canary>', 'name: *x'),
    /alias/,
  ],
  ['a Valkey that is none', (text) => `${text}valkey: { url: 'http://a' }\n`, /must be redis:/],
  [
    'a password in the address of Valkey',
    (text) => `${text}valkey: { url: 'redis://:a-password@a' }\n`,
    /Its password is a setting of its own/,
  ],
];
test.each(rows)('%s', (_, change, expected) => {
  expect(GOOD).not.toBe(change(GOOD));
  expect(mistakeOf(change(GOOD))).toMatch(expected);
});

test.each(['http://localhost:8790', 'http://10.1.2.3/relay', 'http://gateway:80'])(
  'an address in a network of its own needs no TLS: %s',
  (url) => {
    const text = GOOD.replace('url: https://gw.example\n', `url: ${url}\n`);
    expect(configOf(`${text}address: ${url}\n`)).toMatchObject({
      address: url,
      accounts: { 'open-platform': { url } },
    });
  },
);

describe('where a secret is read from', () => {
  test('a variable that is not there, or empty, is named with its setting', () => {
    expect(mistakeOf(GOOD, { ...ENV, APP_TOKEN: undefined })).toMatch(
      /services\.open-platform\.token: the environment variable APP_TOKEN is not there/,
    );
    expect(mistakeOf(GOOD, { ...ENV, APP_TOKEN: ' ' })).toMatch(/APP_TOKEN is empty/);
    expect(mistakeOf(GOOD, { ...ENV, APP_TOKEN: 'two words' })).toMatch(/APP_TOKEN holds no key/);
    expect(mistakeOf(GOOD, { ...ENV, AK: 'short' })).toMatch(/this is no AK/);
    expect(mistakeOf(GOOD, { ...ENV, ADMIN_TOKEN: 'short' })).toMatch(/20 characters or more/);
  });

  test('a file beside the settings, with a line break at its end', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'relay-config-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, 'token'), 'from-a-file\n');
    const text = GOOD.replace('{ env: APP_TOKEN }', '{ file: token }');
    const file = path.join(folder, 'relay.yml');
    const read = createReader({ file, env: ENV });
    const config = read(text);
    expect(config.accounts['open-platform']?.credentials.token).toBe('from-a-file');
    expect(config.secrets).toContain('from-a-file');
    symlinkSync('loop', path.join(folder, 'loop'));
    expect(() => read(text.replace('file: token', 'file: loop'))).toThrow(
      /services\.open-platform\.token: the file loop cannot be read \(ELOOP\)/,
    );
    for (const wrong of ['none', '.', '/dev/zero']) {
      const other = GOOD.replace('{ env: APP_TOKEN }', `{ file: ${wrong} }`);
      expect(() => read(other)).toThrow(/services\.open-platform\.token: the file .* is not there/);
    }
  });
});
