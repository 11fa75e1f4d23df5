/** A member's call from its check to the answer, stored, another's or the upstream's, and how it ended. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { TeamService } from '../../utils/core/model/team';
import type { RelayQuestion } from '../../utils/io/services/relay-question';
import { type ServiceRequest, sentIn } from '../../utils/io/services/request';
import type { AccountName } from '../config/schema';
import { abortable, withDeadline } from '../deadline';
import { Refusal } from '../refusal';
import { accountFor, contextOf } from '../services/accounts';
import { makeRequest, readQuestion } from '../services/question';
import { askUpstream, type UpstreamAnswer } from '../services/upstream';
import type { Answered, AnswerSource, Outcome, StoredAnswer } from '../store/types';
import type { AppDeps, RelayEnv } from './env';
import type { Team } from './team';

interface End {
  source: AnswerSource | 'none';
  outcome: Outcome;
  /** HTTP status that the member got. */
  status: number;
}

/** Throws `Refusal`. */
export async function answerMember(c: Context<RelayEnv>, deps: AppDeps): Promise<Response> {
  const start = performance.now();
  const member = c.get('member');
  const share = c.get('share');
  let asked: { service: TeamService; api: string } | undefined;
  const end = (ended: End) => {
    // Without a question nobody was asked for: the log and the count of refusals have it.
    if (!asked) return;
    const ms = Math.round(performance.now() - start);
    const outcome = c.req.raw.signal.aborted ? 'cancelled' : ended.outcome;
    const { service, api } = asked;
    deps.metrics.ended({ service, member, source: ended.source, outcome, ms });
    const entry = { ...ended, outcome, at: Date.now(), id: c.get('id'), member, service, api, ms };
    deps.store.audit.write(entry);
  };
  try {
    await deps.store.budgets.spend(member);
    const question = readQuestion(await readBody(c, deps.bodyMs));
    asked = { service: question.service, api: question.kind };
    Object.assign(c.get('seen'), asked);
    const { answer, source } = await answerCall({ team: deps.team(), question, member }, deps);
    const { status, contentType, retryAfter } = answer;
    const body = new TextEncoder().encode(answer.body);
    const refusal = share.add(body.length);
    if (refusal) throw refusal;
    c.get('seen').source = source;
    end({ source, outcome: 'answered', status });
    const headers = new Headers({ 'Content-Type': contentType, 'Relay-Source': source });
    if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
    // Response made without Hono's `c.body`: some statuses of resellers are not registered.
    return new Response(body, { status, headers });
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 502;
    end({ source: 'none', outcome: status >= 500 ? 'failed' : 'refused', status });
    throw error;
  }
}

const MAX_BYTES = 4 * 1024 * 1024;

/** The body, whose length takes its part of the member's share before a byte is read. Throws `Refusal`. */
async function readBody(c: Context<RelayEnv>, ms: number): Promise<Uint8Array> {
  const length = Number(c.req.header('Content-Length') ?? NaN);
  if (Number.isNaN(length)) throw new Refusal('bad-request', 'The body must say its length.');
  if (length > MAX_BYTES) throw new Refusal('too-large', 'The body must not be above 4 MB.');
  const refusal = c.get('share').add(length);
  if (refusal) throw refusal;
  const tooSlow = () => new Refusal('too-slow', 'The body took too long to arrive.');
  const bytes = c.req.arrayBuffer().catch((cause: unknown) => {
    throw new Refusal('bad-request', 'The body ended too early.', { cause });
  });
  return new Uint8Array(await withDeadline(ms, tooSlow, (signal) => abortable(bytes, signal)));
}

interface MemberCall {
  team: Team;
  question: RelayQuestion;
  member: string;
}

/**
 * Throws `Refusal`. A member who goes away does not end the call, which others may have joined; the
 * deadline does.
 */
function answerCall(
  call: MemberCall,
  deps: AppDeps,
): Promise<{ answer: StoredAnswer; source: AnswerSource }> {
  requireAccount(call); // also for what is stored
  return withDeadline(deps.callMs, outOfTime, (signal) =>
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

type Sending = Pick<AppDeps, 'store' | 'metrics'> & { signal: AbortSignal };

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
