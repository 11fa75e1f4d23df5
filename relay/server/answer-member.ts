/** A member's call of a service: who, how much, what, and how it ended. */
import type { Context } from 'hono';
import type { TeamService } from '../../utils/core/model/team';
import { withDeadline } from '../deadline';
import { Refusal } from '../refusal';
import { readQuestion } from '../services/question';
import { abortable } from '../store/abortable';
import type { AnswerSource, Outcome } from '../store/types';
import { answerCall } from './call';
import type { AppDeps, RelayEnv } from './env';

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
    const { store, metrics, callMs: deadlineMs } = deps;
    const call = { team: deps.team(), question, member };
    const { answer, source } = await answerCall(call, { store, metrics, deadlineMs });
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
