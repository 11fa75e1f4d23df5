/**
 * A team's relay: the link that invites to it, `https://relay.example/join#fo1688_…`, and who it is. The link's token stands
 * in the fragment, which no browser sends.
 */
import * as z from 'zod/mini';
import { AppError } from '../../core/errors';
import { isLocalAddress } from '../../core/hosts/address';
import {
  type Invitation,
  MEMBER_TOKEN,
  type Team,
  teamServicesSchema,
} from '../../core/model/team';
import { parseAs } from '../../core/parse';
import { codeOfStatus, detailOf } from './answer';
import { field, readString } from './read-fields';
import { askService } from './request';

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

const DEADLINE_MS = 10_000;
/** Longest name: it is shown in a sentence. */
const MAX_NAME = 60;

const answerSchema = z.object({ name: field, services: teamServicesSchema });

/** Asks a team's relay who it is. Throws `member-unknown`, `bad-answer` where this is no relay, and the errors of `request` (`http.ts`). */
export async function askTeam(
  { baseUrl, member }: Invitation,
  { signal }: { signal: AbortSignal },
): Promise<Team> {
  return askService(
    {
      url: `${baseUrl}/team`,
      init: () => ({}),
      credentials: { member },
      deadlineMs: DEADLINE_MS,
      readError: (answer) => {
        const code = codeOfStatus(answer.status, 'member-unknown');
        return code && new AppError(code, { detail: detailOf(answer, {}) });
      },
      read: (body) => {
        const answer = parseAs(answerSchema, body);
        if (!answer) throw new AppError('bad-answer', { detail: { host: new URL(baseUrl).host } });
        const name = readString(answer.name)?.slice(0, MAX_NAME) ?? '';
        return { baseUrl, name, services: answer.services };
      },
    },
    signal,
  );
}
