/** A member's call from its check to the answer: stored, another's, or the upstream's. */
import { createHash } from 'node:crypto';
import type { RelayQuestion } from '../../utils/io/services/relay-question';
import { type ServiceRequest, sentIn } from '../../utils/io/services/request';
import type { AccountName } from '../config/schema';
import { withDeadline } from '../deadline';
import { Refusal } from '../refusal';
import { accountFor, contextOf } from '../services/accounts';
import { makeRequest } from '../services/question';
import { askUpstream, type UpstreamAnswer } from '../services/upstream';
import type { Store } from '../store/store';
import type { Answered, AnswerSource, StoredAnswer } from '../store/types';
import type { Metrics } from './metrics';
import type { Team } from './team';

export interface CallDeps {
  store: Store;
  metrics: Metrics;
  /** Milliseconds for everything, the wait for a turn included. */
  deadlineMs: number;
}

export interface MemberCall {
  team: Team;
  question: RelayQuestion;
  member: string;
}

/**
 * Throws `Refusal`. A member who goes away does not end the call, which others may have joined; the
 * deadline does.
 */
export function answerCall(
  call: MemberCall,
  deps: CallDeps,
): Promise<{ answer: StoredAnswer; source: AnswerSource }> {
  requireAccount(call); // also for what is stored
  return withDeadline(deps.deadlineMs, outOfTime, (signal) =>
    deps.store.answers.once(keyOf(call.question), () => ask(call, { ...deps, signal }), { signal }),
  );
}

const outOfTime = () =>
  new Refusal(
    'upstream-failed',
    'The service did not answer in time; it may have counted the call.',
  );

/** Equal questions have the same key, whoever asks. */
const keyOf = (question: RelayQuestion) =>
  createHash('sha256').update(JSON.stringify(question)).digest('hex');

interface Made {
  account: AccountName;
  request: ServiceRequest<unknown>;
}

async function makeFor(
  { team, question }: MemberCall,
  { token }: { token?: string | undefined },
): Promise<Made> {
  const account = requireAccount({ team, question });
  const offMinutes = team.offMinutes.get(account.name);
  const context = contextOf(account, question, { token, offMinutes });
  return { account: account.name, request: await makeRequest(question, context) };
}

function requireAccount({ team, question }: Pick<MemberCall, 'team' | 'question'>) {
  const account = accountFor(team.config.accounts, question.service);
  if (account) return account;
  throw new Refusal('service-unknown', 'The team has no key for this service.');
}

type Sending = CallDeps & { signal: AbortSignal };

/** One call, and one more at most: after the token was renewed or the clock corrected. */
async function ask(call: MemberCall, deps: Sending): Promise<Answered> {
  const { team } = call;
  const teamToken = requireAccount(call).name === 'open-platform' ? team.token : undefined;
  let token = await teamToken?.read(deps.signal);
  for (let isFirst = true; ; isFirst = false) {
    const made = await makeFor(call, { token });
    const sent = await send(made, call.member, team, deps);
    const { code, detail } = sent.answer.error ?? {};
    if (isFirst && code === 'token-expired') {
      const renewed = await teamToken?.renew(token ?? '', deps.signal);
      if (renewed !== undefined) {
        token = renewed;
        continue;
      }
    }
    if (isFirst && code === 'clock-wrong' && detail?.offMinutes !== undefined) {
      team.offMinutes.set(made.account, detail.offMinutes);
      continue;
    }
    return answered(team, sent, token);
  }
}

interface Sent {
  answer: UpstreamAnswer;
  /** All values of the request. */
  values: readonly string[];
}

/** Each call has a turn of its own, and is sent once. */
async function send(
  { account, request }: Made,
  member: string,
  { config }: Team,
  { store, metrics, signal }: Sending,
): Promise<Sent> {
  const asked = performance.now();
  const { waitMs } = config.queue;
  const takeTurn = () =>
    withDeadline(
      waitMs,
      () => outOfTurn(waitMs),
      (waiting) =>
        store.turns.take({ account, member }, { signal: AbortSignal.any([signal, waiting]) }),
    );
  let turn = await takeTurn();
  const init = await request.init();
  while (performance.now() > turn.sendBefore) turn = await takeTurn();
  const left = performance.now();
  turn.left();
  metrics.waited(account, left - asked);
  const answer = await askUpstream(request, init, signal).finally(() =>
    metrics.exchanged(account, performance.now() - left),
  );
  return { answer, values: sentIn(request.url, init) };
}

/** A place that was within the time, until calls of others came before it. */
const outOfTurn = (retryAfterMs: number) =>
  new Refusal('queue-full', 'Too many of the team search at the same time.', { retryAfterMs });

/** Characters. All spellings are looked for in what says why something was refused, which is no longer. */
const SHORT = 16_000;
/** Longer values are pictures. */
const MAX_VALUE = 1000;

function answered({ redactor }: Team, { answer, values }: Sent, token = ''): Answered {
  const { status, text, retryAfter, error, isKept } = answer;
  const { hide, hideAll } = redactor;
  const sent = values.filter(({ length }) => length <= MAX_VALUE);
  const body =
    error && text.length <= SHORT ? hideAll(text, [token, ...sent]) : hide(text, [token]);
  const contentType = 'application/json; charset=utf-8';
  return { answer: { status, contentType, body, retryAfter }, isKept };
}
