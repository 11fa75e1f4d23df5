/** A member's call from its check to the answer: stored, another's, or the upstream's. */
import { createHash } from 'node:crypto';
import { readRetryAfter } from '../../utils/io/http';
import { Refusal } from '../refusal';
import type { Api, Question } from '../services/protocol';
import { fetchUpstream, type UpstreamAnswer } from '../services/upstream';
import type { Answered, AnswerSource, Call, Store, StoredAnswer } from '../store/store';
import { withDeadline } from '../deadline';
import type { Metrics } from './metrics';
import type { Team } from './team';

export interface CallDeps {
  store: Store;
  metrics: Metrics;
  now: () => number;
  /** Milliseconds for everything, the wait for a turn included. */
  deadlineMs: number;
}

export interface MemberCall {
  team: Team;
  api: Api;
  question: Question;
  member: string;
  /** Id of the request. */
  id: string;
}

/**
 * Throws `Refusal`. A member who goes away does not end the call, which others may have joined; the
 * deadline does.
 */
export function answerCall(
  call: MemberCall,
  deps: CallDeps,
): Promise<{ answer: StoredAnswer; source: AnswerSource }> {
  const { api, question } = call;
  return withDeadline(deps.deadlineMs, outOfTime, (signal) =>
    deps.store.answers.once(
      keyOf(api, question),
      (sending) => exchange(call, sending, { ...deps, signal }),
      { signal },
    ),
  );
}

const outOfTime = () =>
  new Refusal(
    'upstream-failed',
    'The service did not answer in time; it may have counted the call.',
  );

/** Equal questions have the same key, whoever asks. */
function keyOf({ service, account, name }: Api, { fields, picture }: Question): string {
  const hash = createHash('sha256');
  const sorted = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  hash.update(JSON.stringify([account, service, name, sorted, picture?.mime]));
  if (picture) hash.update(picture.bytes);
  return hash.digest('hex');
}

type Sending = CallDeps & { signal: AbortSignal };

/** One call, and one more at most: after the token was renewed or the clock corrected. */
async function exchange(call: MemberCall, { markSent }: Call, deps: Sending): Promise<Answered> {
  const { team, api } = call;
  const teamToken = api.account === 'open-platform' ? team.token : undefined;
  const token = (await teamToken?.read(deps.signal)) ?? '';
  const first = await send(call, { token, beforeSent: markSent }, deps);
  const error = api.readError(first.answer, team.offMinutes.get(api.account));
  if (error?.code === 'token-expired') {
    const renewed = await teamToken?.renew(token, deps.signal);
    if (renewed !== undefined) return answered(call, await send(call, { token: renewed }, deps));
  }
  const off = error?.code === 'clock-wrong' ? error.detail?.offMinutes : undefined;
  if (off !== undefined) {
    team.offMinutes.set(api.account, off);
    deps.metrics.clockCorrected(api.account);
    return answered(call, await send(call, { token }, deps));
  }
  return answered(call, first);
}

interface Sent {
  answer: UpstreamAnswer;
  /** Secrets of this call alone. */
  secrets: readonly string[];
}

/** Each call has a turn of its own, and is sent once. */
async function send(
  { team, api, question, member, id }: MemberCall,
  { token, beforeSent }: { token: string; beforeSent?: () => Promise<void> },
  { store, metrics, now, signal }: Sending,
): Promise<Sent> {
  const off = team.offMinutes.get(api.account);
  // Signed before the turn, which does not wait for it: an upstream minds minutes, not seconds.
  const signed = await api.sign(question, {
    now: now() - (off ?? 0) * 60_000,
    isCorrected: off !== undefined,
    token,
  });
  const asked = performance.now();
  const { waitMs } = team.config.queue;
  const takeTurn = () =>
    withDeadline(
      waitMs,
      () => outOfTurn(waitMs),
      (waiting) =>
        store.turns.take(
          { service: api.account, member, id },
          { signal: AbortSignal.any([signal, waiting]) },
        ),
    );
  let turn = await takeTurn();
  await beforeSent?.();
  while (performance.now() > turn.sendBefore) turn = await takeTurn();
  const left = performance.now();
  metrics.waited(api.account, left - asked);
  const answer = await fetchUpstream(signed, { signal }).finally(() =>
    metrics.exchanged(api.account, performance.now() - left),
  );
  return { answer, secrets: signed.secrets };
}

/** A place that was within the time, until calls of members who had fewer came before it. */
const outOfTurn = (retryAfterMs: number) =>
  new Refusal('queue-full', 'Too many of the team search at the same time.', { retryAfterMs });

/** Characters. All spellings are looked for in what says why something was refused, which is no longer. */
const SHORT = 16_000;

function answered({ team, api }: MemberCall, { answer, secrets }: Sent): Answered {
  const { status, headers, text, body } = answer;
  const error = api.readError(answer, team.offMinutes.get(api.account));
  const { hide, hideAll } = team.redactor;
  const told = body === undefined ? '{}' : text;
  const retryAfterMs = readRetryAfter(headers.get('Retry-After'), dateOf(headers) || Date.now());
  return {
    answer: {
      status,
      contentType: 'application/json; charset=utf-8',
      body: error && told.length <= SHORT ? hideAll(told, secrets) : hide(told, secrets),
      retryAfter: retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000),
    },
    isKept: error === undefined && api.isKept(body),
  };
}

/** A date in `Retry-After` is one of the upstream's clock. */
const dateOf = (headers: Headers) => Date.parse(headers.get('Date') ?? '');
