/** A member's call of a service: who, how much, what, and how it ended. */
import type { Context } from 'hono';
import { Refusal } from '../refusal';
import type { Api } from '../services/protocol';
import type { AnswerSource, Outcome } from '../store/store';
import { answerCall } from './call';
import type { AppDeps, RelayEnv } from './env';
import { readBody } from './read-body';

interface End {
  source: AnswerSource | 'none';
  outcome: Outcome;
  /** HTTP status that the member got. */
  status: number;
}

/** Throws `Refusal`. */
export async function answerMember(c: Context<RelayEnv>, deps: AppDeps): Promise<Response> {
  const start = performance.now();
  const team = deps.team();
  const member = c.get('member');
  const share = c.get('share');
  const api = requireApi(c, team.findApi(c.get('path')));
  const end = (ended: End) => {
    const ms = Math.round(performance.now() - start);
    const outcome = c.req.raw.signal.aborted ? 'cancelled' : ended.outcome;
    const { service, name } = api;
    deps.metrics.ended({ service, member, source: ended.source, outcome, ms });
    const entry = { ...ended, outcome, at: deps.now(), id: c.get('id'), member, service, ms };
    void deps.store.audit.write({ ...entry, api: name });
  };
  try {
    await deps.store.budgets.spend(member);
    const question = await api.read({
      query: new URL(c.req.url).searchParams,
      contentType: c.req.header('Content-Type') ?? '',
      body: await readBody(c.env.incoming, c.env.outgoing, {
        limits: deps.body,
        share,
      }),
    });
    const { store, metrics, now, callMs: deadlineMs } = deps;
    const call = { team, api, question, member, id: c.get('id') };
    const { answer, source } = await answerCall(call, { store, metrics, now, deadlineMs });
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

function requireApi(c: Context<RelayEnv>, api: Api | undefined): Api {
  if (!api) throw new Refusal('service-unknown', 'The relay does not stand for this call.');
  Object.assign(c.get('seen'), { service: api.service, api: api.name });
  // The extension POSTs all: in Firefox it may not GET anything in the user's own network.
  if (c.req.method === api.method || c.req.method === 'POST') return api;
  c.header('Allow', api.method);
  throw new Refusal('bad-request', `This call is a ${api.method}.`);
}
