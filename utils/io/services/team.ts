/** Asks a team's relay who it is, for the member with this token. */
import * as z from 'zod/mini';
import { AppError } from '../../core/errors';
import { type Invitation, type Team, teamServicesSchema } from '../../core/model/team';
import { parseAs } from '../../core/parse';
import { codeOfStatus, detailOf } from './answer';
import { field, readString } from './read-fields';
import { askService } from './request';

const DEADLINE_MS = 10_000;
/** Longest name: it is shown in a sentence. */
const MAX_NAME = 60;

const answerSchema = z.object({ name: field, services: teamServicesSchema });

/** Throws `member-unknown`, `bad-answer` where this is no relay, and the errors of `request` (`http.ts`). */
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
