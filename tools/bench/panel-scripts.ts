import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import type { Contestant } from './contestant';

/** Microseconds of a clock that all processes share. */
const eventSchema = z.object({
  name: z.string(),
  ts: z.number(),
  args: z.object({ data: z.optional(z.object({ url: z.optional(z.string()) })) }),
});

/** A file of the extension. */
export interface Script {
  name: string;
  bytes: number;
}

/**
 * The scripts of an extension that its panel asks for until its first card is painted, the largest first.
 * They are read from a trace of the browser: a page's own timeline has none of them (Chromium 156).
 * @param open shows the card
 */
export async function scriptsUntilCard(
  { session }: ExtensionBrowser,
  { id, folder }: Contestant,
  open: () => Promise<unknown>,
): Promise<Script[]> {
  const events: z.infer<typeof eventSchema>[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) {
      const { data } = eventSchema.safeParse(event);
      if (data) events.push(data);
    }
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] },
  });
  await open();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const painted = events.find(({ name }) => name === 'paintedAt'); // by `paint-probe.ts`
  if (!painted) throw new Error('The trace has no painted card');
  const asked = events
    .filter(({ name, ts }) => name === 'ResourceSendRequest' && ts <= painted.ts)
    .map(({ args }) => new URL(args.data?.url ?? 'about:blank'))
    .filter(({ host, pathname }) => host === id && pathname.endsWith('.js'));
  const names = new Set(asked.map(({ pathname }) => pathname));
  const scripts = [...names].map(async (name) => ({
    name,
    bytes: (await stat(path.join(folder, name))).size,
  }));
  return (await Promise.all(scripts)).toSorted((one, other) => other.bytes - one.bytes);
}
