/** `member add|revoke|list`. */
import { readAddress, readText } from '../config/config';
import { ConfigMistake } from '../config/file';
import { addMember, type Member, readMembers, revokeMember } from './members';

interface Options {
  /** `relay.yml`, beside which the members are. */
  file: string;
  now: number;
}

/** What the command prints. Throws `ConfigMistake`. */
export function runMember([action, ...words]: readonly string[], { file, now }: Options): string {
  const name = words.join(' ').trim();
  if (action === 'list' && name === '') return listOf(readMembers(file));
  if (action === 'revoke' && name !== '') {
    revokeMember(file, name);
    return `${name} is no member any more: each relay that reads this file refuses them within a second.`;
  }
  if (action === 'add' && name !== '') {
    const address = readAddress(readText(file), file);
    const token = addMember(file, name, now);
    return [
      `${name} is a member. Send this link to ${name}, over a channel that you trust; it is shown once:`,
      `  ${linkOf(address, token)}`,
      ...(isForThisComputer(address) ? [HOW_TO_INVITE] : []),
      WHEN_TAKEN,
    ].join('\n');
  }
  const what = 'use: member add NAME | member revoke NAME | member list';
  throw new ConfigMistake('member', what);
}

const WHEN_TAKEN =
  'Each relay that reads this file takes it up within a second. Its log says where it does not.';
const HOW_TO_INVITE =
  'No other computer reaches this link: write the address of the relay into address in relay.yml, then revoke this member and add them again.';

function listOf(members: readonly Member[]): string {
  if (members.length === 0) return 'No members yet: member add NAME';
  return members.map(({ name, added }) => `${name} (since ${added})`).join('\n');
}

type Address = ReturnType<typeof readAddress>;

function linkOf({ address, listen }: Address, token: string): string {
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  return `${address ?? `http://${host}:${listen.port}`}/join#${token}`;
}

const isForThisComputer = ({ address, listen: { host } }: Address) =>
  address === undefined && ['localhost', '127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
