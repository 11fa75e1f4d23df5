import type { Page } from '@playwright/test';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { listen } from './listen';

export interface HeldRequest {
  path: string;
  headers: IncomingHttpHeaders;
  /** The asker has gone before the answer. */
  isDropped: boolean;
  /** Absent body: refused. Nothing where it has been answered. */
  answer(body?: Uint8Array): void;
}

export type Verdict = 'held' | 'refused' | 'given';

export interface HeldServer {
  port: number;
  /** Requests in the order of their arrival. */
  requests: HeldRequest[];
  /** What becomes of a request. Default: all are given the picture. */
  judge(verdict: (request: HeldRequest, earlier: readonly HeldRequest[]) => Verdict): void;
  close(): Promise<void>;
}

/** A picture server that keeps requests waiting until the test answers them. */
export async function openHeldServer(png: Uint8Array): Promise<HeldServer> {
  const requests: HeldRequest[] = [];
  let verdict: Parameters<HeldServer['judge']>[0] = () => 'given';
  const server = await listen(({ url = '', headers }, response) => {
    const request: HeldRequest = {
      path: url,
      headers,
      isDropped: false,
      answer: (body) => send(response, headers.origin, body),
    };
    response.on('close', () => (request.isDropped = !response.writableFinished));
    const judged = verdict(request, [...requests]);
    requests.push(request);
    if (judged !== 'held') request.answer(judged === 'given' ? png : undefined);
  });
  return {
    port: server.port,
    requests,
    judge: (next) => {
      verdict = next;
      requests.length = 0;
    },
    close: server.close,
  };
}

/** The answer may be read only by who names an origin, as a page's script does. */
function send(response: ServerResponse, origin: string | undefined, body?: Uint8Array): void {
  if (response.headersSent) return;
  response.writeHead(body ? 200 : 403, {
    'Content-Type': 'image/png',
    'Cache-Control': 'no-store',
    ...(origin?.startsWith('http:') ? { 'Access-Control-Allow-Origin': origin } : {}),
  });
  response.end(body ?? 'Refused');
}

/** Who asks, in the order in which a picture is asked for. */
export type Step = 'page' | 'with Referer' | 'without' | 'in the page';

/** A page's script names its origin, the extension has a Referer by its rule only. */
export function stepOf({ headers }: HeldRequest, earlier: readonly HeldRequest[]): Step {
  if (earlier.length === 0) return 'page';
  if (headers.origin?.startsWith('http:')) return 'in the page';
  return headers.referer === undefined ? 'without' : 'with Referer';
}

/** Waits until a picture is acquired in this way. */
export async function reached(
  panel: Page,
  requests: HeldRequest[],
  at: Step | 'look' | 'crop',
): Promise<void> {
  await panel.locator('[data-stage=acquiring]').waitFor();
  if (at === 'look') return panel.waitForTimeout(500);
  const steps = () => requests.map((request, index) => stepOf(request, requests.slice(0, index)));
  await expect.poll(steps, { timeout: 10_000 }).toContain(at === 'crop' ? 'in the page' : at);
  if (at === 'crop') await panel.waitForTimeout(1_000); // it waits for its turn by now
}
