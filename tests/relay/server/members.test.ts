import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FIRST_SETTINGS } from '../../../relay/config/first-settings';
import { runMember } from '../../../relay/members/command';
import { hashOf, membersFileOf, readMembers } from '../../../relay/members/members';

function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-members-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'relay.yml');
  writeFileSync(file, FIRST_SETTINGS, { mode: 0o600 });
  const run = (...words: string[]) => runMember(words, { file, now: Date.UTC(2026, 10, 28) });
  const members = membersFileOf(file);
  return { file, members, run, read: () => readFileSync(members, 'utf8') };
}

test('a member is added with a token that is shown once and stored as its hash', () => {
  const { file, members, run, read } = start();
  expect(run('list')).toBe('No members yet: member add NAME');
  const printed = run('add', 'Ana', 'Souza');
  const [, token = ''] = /http:\/\/127\.0\.0\.1:8788\/join#(fo1688_[\w-]{43})/.exec(printed) ?? [];
  expect(printed).toContain('Ana Souza is a member');
  expect(printed).toContain('takes it up within a second');
  expect(read()).not.toContain(token);
  expect(readMembers(file)).toEqual([
    { name: 'Ana Souza', hash: hashOf(token), added: '2026-11-28' },
  ]);
  expect(statSync(members).mode & 0o777).toBe(0o600);
});

test('a member is revoked by name, in any case, and the others stay', () => {
  const { run, file } = start();
  run('add', 'Ana');
  run('add', '李雷');
  expect(run('revoke', 'ana')).toMatch(/^ana is no member any more: .* within a second\.$/);
  expect(run('list')).toBe('李雷 (since 2026-11-28)');
  expect(readFileSync(file, 'utf8')).toBe(FIRST_SETTINGS);
});

test('the link leads to the address that members reach', () => {
  const { file, run } = start();
  const text = FIRST_SETTINGS.replace('# address: ', 'address: ');
  writeFileSync(file, text.replace('.com', '.com/relay/'));
  expect(run('add', 'Ana')).toMatch(/https:\/\/relay\.example\.com\/relay\/join#fo1688_/);
});

test('whoever may read the settings may read the members, and still may after a change: a relay of another user, and by a link', () => {
  const { file, members, run } = start();
  chmodSync(file, 0o640);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(file, 1234, 4321);
  const expectReadable = (name: string) => {
    const { mode, uid, gid } = statSync(name);
    expect(mode & 0o777).toBe(0o640);
    if (isRoot) expect([uid, gid]).toEqual([1234, 4321]);
  };
  run('add', 'Ana');
  expectReadable(members);
  renameSync(members, `${members}.elsewhere`);
  symlinkSync(`${members}.elsewhere`, members);
  run('add', 'Bo');
  expectReadable(`${members}.elsewhere`);
  expect(run('list')).toMatch(/^Ana .*\nBo /);
});

test('an address that no other computer reaches is named with the link', () => {
  const { file, run } = start();
  expect(run('add', 'Ana')).toContain('address in relay.yml');
  writeFileSync(file, FIRST_SETTINGS.replace('# address: ', 'address: '));
  expect(run('add', 'Bo')).not.toContain('address in relay.yml');
});

test('a file that cannot be written is a sentence', () => {
  const { members, run } = start();
  mkdirSync(`${members}.new`);
  expect(() => run('add', 'Ana')).toThrow(/relay-members\.json: cannot be written \(EISDIR\)/);
});

test('a file that is not there and one that cannot be read are told apart', () => {
  const { file } = start();
  const add = (name: string) => () => runMember(['add', 'Ana'], { file: name, now: 0 });
  expect(add(`${file}.none`)).toThrow(/relay\.yml\.none: is not there\. "npm run relay -- --init"/);
  expect(add(path.dirname(file))).toThrow(/: cannot be read \(EISDIR\): .*user/);
});

test('members are added and revoked also where the settings have a mistake', () => {
  const { file, run } = start();
  writeFileSync(file, FIRST_SETTINGS.replace('instances: 1', 'instances: none'));
  run('add', 'Ana');
  run('revoke', 'Ana');
  expect(readMembers(file)).toEqual([]);
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
