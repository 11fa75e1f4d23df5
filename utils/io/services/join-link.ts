/**
 * The link that invites to a team: `https://relay.example/join#fo1688_…`. Its token stands in the fragment,
 * which no browser sends.
 */
import { type Invitation, MEMBER_TOKEN } from '../../core/model/team';
import { isLocalAddress } from '../../core/hosts/address';

const PAGE = '/join';
/** Far more than a link has. */
const MAX_LENGTH = 2_000;

/** The invitation of a link, typed or of a tab; undefined where it is none. */
export function readJoinLink(text: string): Invitation | undefined {
  const url = readUrl(text);
  const member = url?.hash.slice(1) ?? '';
  if (!url || url.search !== '' || !url.pathname.endsWith(PAGE)) return undefined;
  const baseUrl = readRelay(`${url.origin}${url.pathname.slice(0, -PAGE.length)}`);
  return baseUrl !== undefined && MEMBER_TOKEN.test(member) ? { baseUrl, member } : undefined;
}

/**
 * The address of a relay; undefined where it is none. Over `http` only within the user's own network, as the
 * token and the pictures could be read on their way.
 */
export function readRelay(text: string): string | undefined {
  const url = readUrl(text);
  if (!url || url.search !== '' || url.hash !== '') return undefined;
  if (url.protocol === 'http:' && !isLocalAddress(url.hostname)) return undefined;
  return `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, '');
}

/** An address of the web, without user information. */
function readUrl(text: string): URL | undefined {
  const typed = text.slice(0, MAX_LENGTH + 1).trim();
  if (typed.length > MAX_LENGTH || !/^https?:\/\//i.test(typed)) return undefined;
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url && url.username === '' && url.password === '' ? url : undefined;
}
