import * as z from 'zod/mini';
import { type ArrivedCall, arrivedCallSchema } from './calls';
import { startChild } from '../../../../demo/child';

/** The upstream of load tests, in a process of its own: its clock must not wait for the members' work. */
export interface Upstream {
  url: string;
  /** What arrived so far, in the order of arrival. */
  calls: () => Promise<ArrivedCall[]>;
  setDelay: (ms: number) => Promise<void>;
  close: () => Promise<void>;
}

/** @param isStrict key, token, signature and form must be right. Default: true */
export async function openUpstream({
  delayMs,
  isStrict = true,
}: {
  delayMs: number;
  isStrict?: boolean;
}): Promise<Upstream> {
  const args = [String(delayMs), ...(isStrict ? ['strict'] : [])];
  const child = startChild('tests/support/relay/upstream/main.ts', { args });
  const [, url = ''] = await child.line(/^ready (\S+)$/m);
  return {
    url,
    calls: async () =>
      z.array(arrivedCallSchema).parse(await (await fetch(`${url}/__calls`)).json()),
    setDelay: async (ms) => {
      await fetch(`${url}/__delay`, { method: 'POST', body: String(ms) });
    },
    close: child.kill,
  };
}
