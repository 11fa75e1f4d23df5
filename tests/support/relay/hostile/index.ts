import { startChild } from '../../../../demo/child';
import { type HostileReport, reportSchema } from './report';

/** One member who wants to harm the others, in a process of its own: nobody else waits for its work. */
export interface HostileMember {
  /** The report once it has ended by itself. */
  report: () => Promise<HostileReport>;
  close: () => Promise<void>;
}

/** It begins at once. @param seconds for which it sends: after half of them it expects to be removed */
export async function openHostileMember({
  urls,
  token,
  seconds,
}: {
  urls: readonly string[];
  token: string;
  seconds: number;
}): Promise<HostileMember> {
  const child = startChild('tests/support/relay/hostile/main.ts', {
    args: [String(seconds), ...urls],
    env: { HOSTILE_TOKEN: token },
  });
  await child.line(/^ready$/m);
  return {
    report: async () => {
      const [, text = ''] = await child.line(/^done (.+)$/m);
      return reportSchema.parse(JSON.parse(text));
    },
    close: child.kill,
  };
}
