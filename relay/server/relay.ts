/** A running relay: its server, its store, its settings, and how it stops. */
import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { RelayConfig } from '../config/config';
import type { AccountName } from '../config/schema';
import { Refusal } from '../refusal';
import { createRedactor } from '../services/redaction';
import { openStore } from '../store/store';
import { createApp } from './app';
import { createHttpServer, listenOn, TIMEOUTS, type Timeouts } from './http-server';
import type { Logger } from './log';
import { createMetrics } from './metrics';
import { createShares, SHARE_LIMITS, type ShareLimits } from './shares';
import { createTeam } from './team';

export interface RelayOptions {
  config: RelayConfig;
  /** File in which renewed tokens outlast the process, without Valkey. */
  tokenFile?: string | undefined;
  /** @param hide the secrets of the settings, as they are then */
  createLog: (hide: (text: string) => string) => Logger;
  timeouts?: Partial<Timeouts>;
  shares?: Partial<ShareLimits>;
  callMs?: number;
  openStore?: typeof openStore;
}

export interface Relay {
  port: number;
  /** Answers from now on by these settings. @param isRefused whether a file has others, which were not taken */
  reload: (config: RelayConfig, isRefused?: boolean) => void;
  /** Finishes what it began, refuses what is new, and ends. */
  stop: () => Promise<void>;
}

/** Deadline of a call in all: the wait for a turn, the renewal of a token, the upstream. */
const CALL_MS = 20_000;
/** Time to stop: for the calls under way and their answers, of which a slow reader may take its time. */
const STOP_MS = 25_000;
/** Time after that for the last answers, which were ready when nothing new was begun. */
const LAST_MS = 500;

export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { callMs = CALL_MS } = options;
  let { config } = options;
  /** Secrets, former ones included: a call under former settings may still end. */
  let secrets = [...config.secrets];
  let { hide } = createRedactor(secrets);
  const log = options.createLog((text) => hide(text));
  const store = await (options.openStore ?? openStore)({
    limitsOf: (account) => limitsOf(config, account),
    queueOf: () => config.queue,
    budgetOf: () => config.budget,
    valkey: config.valkey,
    tokenFile: options.tokenFile,
    instances: config.instances,
    log: ({ level, message, cause }) => log[level]({ cause }, message),
  });
  const underWay = new Set<Promise<unknown>>();
  const metrics = createMetrics({
    state: store.state,
    inFlight: () => underWay.size,
    team: () => team,
  });
  let team = createTeam(config, store);
  let isClosing = false;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const shares = { ...SHARE_LIMITS, ...options.shares };

  const app = createApp({
    team: () => team,
    store,
    metrics,
    log,
    isClosing: () => isClosing,
    callMs,
    bodyMs: timeouts.bodyMs,
    sendMs: timeouts.sendMs,
    shares: createShares(shares, () => config.queue),
  });
  const listener = getRequestListener(app.fetch, {
    hostname: 'relay', // of HTTP/1.0, which names none
    errorHandler: refuseUnreadable,
  });
  const server = createHttpServer((...request) => void track(...request), timeouts);
  const port = await listenOn(server, config.listen).catch(async (error: unknown) => {
    await store.close(); // its connection would keep the process
    throw error;
  });

  /** The work goes on where whoever asked has gone away. */
  async function track(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const work = Promise.allSettled([listener(incoming, outgoing), closed(outgoing)]);
    underWay.add(work);
    await work;
    underWay.delete(work);
  }

  async function stop(): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    log.info({ underWay: underWay.size }, 'stopping');
    // Meanwhile, whoever comes is told that the relay stops, instead of finding nobody.
    await Promise.race([Promise.all(underWay), pause(STOP_MS, undefined, { ref: false })]);
    server.close();
    server.closeIdleConnections();
    await Promise.race([Promise.all(underWay), pause(LAST_MS, undefined, { ref: false })]);
    server.closeAllConnections();
    await store.close();
    log.info('stopped');
  }

  return {
    port,
    reload: (settings, isRefused) => {
      config = settings;
      secrets = [...new Set([...secrets, ...settings.secrets])];
      ({ hide } = createRedactor(secrets));
      team = createTeam(config, store, isRefused);
    },
    stop,
  };
}

function limitsOf({ accounts }: RelayConfig, account: AccountName) {
  // A call whose key was taken out of the settings while it waited.
  return accounts[account]?.limits ?? { perSecond: 1 };
}

/** An address that is none: Hono's adapter does not let it in. */
function refuseUnreadable(): Response {
  const { body, status } = new Refusal('bad-request', 'The address of the request cannot be read.');
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

async function closed(outgoing: ServerResponse): Promise<void> {
  if (!outgoing.closed) await once(outgoing, 'close').catch(() => undefined);
}
