import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FIRST_SETTINGS } from '../../../relay/config/first-settings';
import { parseRelayFile } from '../../../relay/config/parse';
import { runMember } from '../../../relay/members/command';
import { hashOf } from '../../../relay/members/token';

function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-members-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'relay.yml');
  writeFileSync(file, FIRST_SETTINGS, { mode: 0o600 });
  const run = (...words: string[]) => runMember(words, { file, now: Date.UTC(2026, 10, 28) });
  return { file, run, read: () => readFileSync(file, 'utf8') };
}

test('a member is added with a token that is shown once and stored as its hash', () => {
  const { file, run, read } = start();
  const printed = run('add', 'Ana', 'Souza');
  const [, token = ''] = /http:\/\/127\.0\.0\.1:8788\/join#(fo1688_[\w-]{43})/.exec(printed) ?? [];
  expect(printed).toContain('Ana Souza is a member');
  expect(printed).toContain('takes it up within a second');
  expect(read()).not.toContain(token);
  const { members } = parseRelayFile(read(), file).settings;
  expect(members).toEqual([
    { name: 'Ana Souza', token: `sha256:${hashOf(token)}`, added: '2026-11-28' },
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('everything else in the file stays, comments included', () => {
  const { run, read } = start();
  run('add', 'Ana');
  run('add', '李雷');
  run('revoke', 'ana');
  const [before = ''] = FIRST_SETTINGS.split('members: []');
  expect(read().startsWith(before)).toBe(true);
  expect(run('list')).toBe('李雷 (since 2026-11-28)');
  run('revoke', '李雷');
  expect(run('list')).toBe('No members yet: member add NAME');
  expect(read()).toBe(FIRST_SETTINGS);
});

test('a list that somebody wrote by hand, in the middle of the file, keeps its comments', () => {
  const { file, run, read } = start();
  const hash = `sha256:${'0'.repeat(64)}`;
  const own = `members:
  # The buyers.
  - name: Bo # since the beginning
    token: ${hash}
# Below the members.
instances: 1 # as agreed
`;
  const text = FIRST_SETTINGS.replace('members: []\n', '').replace('instances: 1\n', own);
  writeFileSync(file, text);
  run('add', 'Ana');
  expect(run('list')).toBe('Bo\nAna (since 2026-11-28)');
  run('revoke', 'Ana');
  expect(read()).toBe(text);
  writeFileSync(file, text.replace(/members:[^]*?# Below/, 'members:\n# Below'));
  run('add', 'Ana');
  expect(run('list')).toBe('Ana (since 2026-11-28)');
  expect(read()).toContain('# Below the members.\ninstances: 1 # as agreed\n');
});

test('the link leads to the address that members reach', () => {
  const { file, run, read } = start();
  writeFileSync(file, read().replace('# address: ', 'address: ').replace('.com', '.com/relay/'));
  expect(run('add', 'Ana')).toMatch(/https:\/\/relay\.example\.com\/relay\/join#fo1688_/);
});

test('whoever could read the file still can: a relay of another user, and by a link', () => {
  const { file, run } = start();
  const link = `${file}.link`;
  symlinkSync(file, link);
  chmodSync(file, 0o640);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(file, 1234, 4321);
  runMember(['add', 'Ana'], { file: link, now: 0 });
  expect(run('list')).toContain('Ana');
  const { mode, uid, gid } = statSync(file);
  expect(mode & 0o777).toBe(0o640);
  if (isRoot) expect([uid, gid]).toEqual([1234, 4321]);
});

test('an address that no other computer reaches is named with the link', () => {
  const { file, run, read } = start();
  expect(run('add', 'Ana')).toContain('address in relay.yml');
  writeFileSync(file, read().replace('# address: ', 'address: '));
  expect(run('add', 'Bo')).not.toContain('address in relay.yml');
});

test('a file that cannot be written is a sentence', () => {
  const { file, run } = start();
  mkdirSync(`${file}.new`);
  expect(() => run('add', 'Ana')).toThrow(/relay\.yml: cannot be written \(EISDIR\)/);
});

test('a file that is not there and one that cannot be read are told apart', () => {
  const { file } = start();
  const list = (name: string) => () => runMember(['list'], { file: name, now: 0 });
  expect(list(`${file}.none`)).toThrow(
    /relay\.yml\.none: is not there\. "npm run relay -- --init"/,
  );
  expect(list(path.dirname(file))).toThrow(/: cannot be read \(EISDIR\): .*user/);
});

test('a member is revoked also where the rest of the file has a mistake', () => {
  const { file, run, read } = start();
  run('add', 'Ana');
  writeFileSync(file, read().replace('instances: 1', 'instances: none'));
  expect(() => run('add', 'Bo')).toThrow(/instances/);
  expect(run('revoke', 'Ana')).toMatch(/^Ana is no member any more: .* within a second\.$/);
  expect(read()).not.toContain('Ana');
});

test('what cannot be done is said, and nothing is written', () => {
  const { run, read } = start();
  run('add', 'Ana');
  const before = read();
  expect(() => run('add', 'ANA')).toThrow(/a member already/);
  expect(() => run('add', '<b>')).toThrow(/1 to 40 letters/);
  expect(() => run('revoke', 'Bo')).toThrow(/there is no member Bo/);
  for (const words of [[], ['add'], ['remove', 'Ana'], ['list', 'x']]) {
    expect(() => run(...words)).toThrow(/member add NAME/);
  }
  expect(read()).toBe(before);
});
