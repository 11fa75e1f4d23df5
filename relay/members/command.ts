/** `member add|revoke|list`. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { ConfigMistake } from '../config/mistake';
import { parseRelayFile } from '../config/parse';
import type { RelayFile } from '../config/schema';
import { addMember, revokeMember } from './edit';

interface Options {
  file: string;
  now: number;
}

/** What the command prints. Throws `ConfigMistake`. */
export function runMember([action, ...words]: readonly string[], { file, now }: Options): string {
  const name = words.join(' ').trim();
  const text = readText(file);
  const { settings } = parseRelayFile(text, file);
  if (action === 'list' && name === '') return listOf(settings);
  if (action === 'add' && name !== '') {
    const { text: edited, token } = addMember(text, { name, where: file, now });
    write(file, edited);
    return [
      `${name} is a member. Send this link to ${name}, over a channel that you trust; it is shown once:`,
      `  ${linkOf(settings, token)}`,
      HOW_TO_RELOAD,
    ].join('\n');
  }
  if (action === 'revoke' && name !== '') {
    write(file, revokeMember(text, { name, where: file }));
    return `${name} is no member any more.\n${HOW_TO_RELOAD}`;
  }
  throw new ConfigMistake(
    'member',
    undefined,
    'use: member add NAME | member revoke NAME | member list',
  );
}

const HOW_TO_RELOAD = 'A running relay takes it up with: kill -HUP <its process>';

function listOf({ members }: RelayFile): string {
  if (members.length === 0) return 'No members yet: member add NAME';
  return members.map(({ name, added }) => (added ? `${name} (since ${added})` : name)).join('\n');
}

function linkOf({ address, listen }: RelayFile, token: string): string {
  const base = address ?? `http://${listen.host}:${listen.port}`;
  return `${base.replace(/\/+$/, '')}/join#${token}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigMistake(
      file,
      undefined,
      'cannot be read: "npm run relay -- --init" writes one',
    );
  }
}

/** In one step: a relay that reads it meanwhile finds the old one or the new one. */
function write(file: string, text: string): void {
  const draft = `${file}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}
