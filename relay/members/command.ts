/** `member add|revoke|list`. */
import { readText, replace } from '../config/file';
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
  if (action === 'revoke' && name !== '') {
    // Whatever is wrong elsewhere in the file.
    replace(file, revokeMember(text, { name, where: file }));
    return `${name} is no member any more: each relay that reads this file refuses them within a second.`;
  }
  const { settings } = parseRelayFile(text, file);
  if (action === 'list' && name === '') return listOf(settings);
  if (action === 'add' && name !== '') {
    const { text: edited, token } = addMember(text, { name, where: file, now });
    replace(file, edited);
    return [
      `${name} is a member. Send this link to ${name}, over a channel that you trust; it is shown once:`,
      `  ${linkOf(settings, token)}`,
      ...(isForThisComputer(settings) ? [HOW_TO_INVITE] : []),
      WHEN_TAKEN,
    ].join('\n');
  }
  throw new ConfigMistake(
    'member',
    undefined,
    'use: member add NAME | member revoke NAME | member list',
  );
}

const WHEN_TAKEN =
  'Each relay that reads this file takes it up within a second. Its log says where it does not.';
const HOW_TO_INVITE =
  'No other computer reaches this link: write the address of the relay into address in relay.yml, then revoke this member and add them again.';

function listOf({ members }: RelayFile): string {
  if (members.length === 0) return 'No members yet: member add NAME';
  return members.map(({ name, added }) => (added ? `${name} (since ${added})` : name)).join('\n');
}

function linkOf({ address, listen }: RelayFile, token: string): string {
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  const base = address ?? `http://${host}:${listen.port}`;
  return `${base.replace(/\/+$/, '')}/join#${token}`;
}

const isForThisComputer = ({ address, listen: { host } }: RelayFile) =>
  address === undefined && ['localhost', '127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
