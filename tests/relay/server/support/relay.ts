/** A relay of one process in this one, with the canary keys of the demo's gateway. */
import { writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import { CANARY, CANARY_AK } from '../../../../demo/gateway/accounts';
import { createReader, type RelayConfig } from '../../../../relay/config/config';
import { hashOf, makeToken, type Member, membersFileOf } from '../../../../relay/members/members';
import { createLog } from '../../../../relay/server/log';
import { type RelayOptions, startRelay } from '../../../../relay/server/relay';

export const ADMIN_TOKEN = 'canary-admin-token-Bm6-Yd2-Lq9';
export const ANA = makeToken();
export const LI = makeToken();

export const ENV = {
  APP_KEY: CANARY.app.key,
  APP_SECRET: CANARY.app.secret,
  APP_TOKEN: CANARY.app.token,
  REFRESH_TOKEN: 'canary-refresh-token-Gf4',
  AK: CANARY_AK,
  ONEBOUND_KEY: CANARY.onebound.key,
  ONEBOUND_SECRET: CANARY.onebound.secret,
  TMAPI_TOKEN: CANARY.tmapi.token,
  ADMIN_TOKEN,
};

/** Every text that nobody outside of the relay may see. */
const SECRETS: readonly string[] = [...Object.values(ENV), CANARY.ak.secret, CANARY.ak.id, ANA, LI];

/** Settings for an upstream with the paths of the demo's gateway. */
export function settings(upstream: string, more = ''): string {
  return `
name: Team <canary>
listen: { port: 0 }
admin-token: { env: ADMIN_TOKEN }
services:
  open-platform:
    url: ${upstream}
    app-key: { env: APP_KEY }
    secret: { env: APP_SECRET }
    token: { env: APP_TOKEN }
    refresh-token: { env: REFRESH_TOKEN }
    per-second: 1000
    per-day: 5000
  ak: { url: ${upstream}/ak, key: { env: AK }, per-second: 1000 }
  onebound:
    url: ${upstream}/onebound
    key: { env: ONEBOUND_KEY }
    secret: { env: ONEBOUND_SECRET }
    per-second: 1000
  tmapi: { url: ${upstream}/tmapi, token: { env: TMAPI_TOKEN }, per-second: 1000 }
${more}`;
}

export const MEMBERS = [
  { name: 'Ana', hash: hashOf(ANA), added: '2026-11-28' },
  { name: '李雷', hash: hashOf(LI), added: '2026-11-28' },
];

export function configOf(text: string, env: NodeJS.ProcessEnv = ENV): RelayConfig {
  return { ...createReader({ file: 'relay.yml', env })(text), members: MEMBERS };
}

/** Writes a team's two files beside each other. */
export function writeTeam(file: string, text: string, members: readonly Member[] = MEMBERS): void {
  writeFileSync(file, text);
  writeFileSync(membersFileOf(file), JSON.stringify(members));
}

export interface TestRelay {
  url: string;
  port: number;
  reload: (config: RelayConfig) => void;
  stop: () => Promise<void>;
  /** All log lines so far. */
  log: () => string;
  /** Requests are a member's, unless `init` says otherwise. What comes back is searched for secrets. */
  ask: (path: string, init?: RequestInit) => Promise<Got>;
}

interface Got {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

type Options = Partial<RelayOptions> & { upstream: string; more?: string };

/** Ends with the running test, and fails it where a secret was seen in an answer or the log. */
export async function startTestRelay({ upstream, more, ...options }: Options): Promise<TestRelay> {
  const lines: string[] = [];
  const answers: string[] = [];
  const destination = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  const relay = await startRelay({
    config: configOf(settings(upstream, more)),
    createLog: (hide) => createLog(hide, { level: 'trace', destination }),
    ...options,
  });
  const url = `http://127.0.0.1:${relay.port}`;
  onTestFinished(async () => {
    await relay.stop();
    expectNoSecret(answers.join('\n'));
    expectNoSecret(lines.join('\n'));
  });
  return {
    ...relay,
    url,
    log: () => lines.join(''),
    ask: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('Authorization')) headers.set('Authorization', `Bearer ${ANA}`);
      const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
      const text = await response.text();
      answers.push(JSON.stringify([...response.headers]), text);
      return { status: response.status, headers: response.headers, text, json: tryJson(text) };
    },
  };
}

export function expectNoSecret(text: string): void {
  for (const secret of SECRETS) {
    const bytes = Buffer.from(secret);
    for (const form of [
      secret,
      encodeURIComponent(secret),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('hex'),
    ]) {
      expect(text.includes(form), `${secret} was seen`).toBe(false);
    }
  }
}

function tryJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** What the relay refuses with. */
export const refusal = (code: string) => ({ relay: { code, message: expect.any(String) } });
