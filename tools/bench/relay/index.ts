/**
 * `npm run bench:relay`: relays on a real Valkey before an upstream with a stated delay, against a bare proxy
 * on the same engines, in turn, in one run. Prints tables and ends with 1 where the ratio is missed. All of it
 * shares this machine's cores: members, relays, Valkey and upstream.
 */
import { cpus } from 'node:os';
import { closeOnSignals, createClosers } from '../../../demo/closers';
import { installPrograms } from '../../../demo/programs';
import { startChild } from '../../../demo/child';
import { openPictures } from '../../../tests/support/relay/pictures';
import { openRelays, type Relays } from '../../../tests/support/relay/relays';
import { openUpstream } from '../../../tests/support/relay/upstream';
import { openValkey } from '../../../tests/support/relay/valkey';
import { takeTurns, type Turns } from '../measure';
import { isReached, printHead, printRow, type Row } from '../report';
import { type Cost, measureCosts } from './costs';
import { drive, type Driven, percentile } from './drive';
import { measureGrowth } from './growth';

const UPSTREAM_MS = 100;
const MEMBERS = 20;
/** The highest that a relay may be set to: the pace is not what is measured here. */
const PER_SECOND = 1_000;
const ROUNDS = 5;
const REACH = 1.5;
const INSTANCES = [1, 2, 3] as const;

const closers = createClosers();
closeOnSignals(closers);

async function run(): Promise<Row[]> {
  // 60 kB, as a prepared picture has.
  const makePicture = await openPictures({ side: 300, isNoise: true });
  console.log(
    `${cpus().length} cores for all of it, upstream answers after ${UPSTREAM_MS} ms, ` +
      `a picture has ${Math.round(makePicture('').length / 1000)} kB, Node ${process.version}\n`,
  );
  const valkey = await closers.keep(openValkey());
  const upstream = await closers.keep(openUpstream({ delayMs: UPSTREAM_MS, isStrict: false }));
  const settings = { members: MEMBERS, upstreamUrl: upstream.url, perSecond: PER_SECOND };
  const shared = await closers.keep(
    openRelays({ ...settings, count: INSTANCES.length, valkeyUrl: valkey.url }),
  );
  const alone = await closers.keep(openRelays({ ...settings, count: 1 }));
  const bare = await Promise.all(INSTANCES.map(() => openBare(upstream.url)));

  let asked = 0;
  /** Nobody has asked for it before. */
  const newPicture = () => {
    asked += 1;
    return makePicture(String(asked));
  };
  const at = (urls: readonly string[], tokens: readonly string[], atOnce: number, count: number) =>
    drive({ urls, tokens, atOnce, count, picture: newPicture });
  const ours =
    ({ urls, tokens }: Relays, atOnce: number, count: number) =>
    () =>
      at(urls.slice(0, 1), tokens, atOnce, count);
  const theirs = (atOnce: number, count: number) => () => at(bare.slice(0, 1), [''], atOnce, count);

  const rows: Row[] = [];
  printHead();
  for (const delayMs of [UPSTREAM_MS, 0]) {
    await upstream.setDelay(delayMs);
    for (const [who, relays] of [
      ['Valkey', shared],
      ['memory', alone],
    ] as const) {
      for (const [members, atOnce, count] of [
        ['one member', 1, 40],
        [`${MEMBERS} members at once`, MEMBERS, 400],
      ] as const) {
        const what = `${members}, upstream ${delayMs} ms, relay on ${who}`;
        const own = ours(relays, atOnce, count);
        const turns = await takeTurns(what, ROUNDS, own, theirs(atOnce, count));
        // What is asked is asked of relays as a team runs them, before an upstream as services are.
        const isGoal = delayMs > 0 && who === 'Valkey';
        const measured = rowsOf(what, turns, isGoal);
        for (const row of measured) printRow(row);
        rows.push(...measured);
      }
    }
  }

  console.log('\nCost of each part of a request, at the store');
  printCosts('Valkey', await measureCosts(valkey.url));
  printCosts('memory', await measureCosts());

  console.log(`\nRequests a second, ${MEMBERS} members without a pause, upstream without delay`);
  console.log('instances  new questions  answered before  bare proxies');
  for (const instances of INSTANCES) {
    const growth = await measureGrowth({
      relays: { urls: shared.urls.slice(0, instances), tokens: shared.tokens },
      bare: { urls: bare.slice(0, instances), tokens: [''] },
      newPicture,
      callsSoFar: async () => (await upstream.calls()).length,
    });
    console.log(
      [
        String(instances).padStart(9),
        growth.fresh.toFixed(0).padStart(13),
        `${growth.stored.toFixed(0)} (${(100 * growth.hits).toFixed(0)} % hits)`.padStart(15),
        growth.bare.toFixed(0).padStart(12),
      ].join('  '),
    );
  }
  return rows;
}

function rowsOf(what: string, { ours, bare }: Turns<Driven>, isGoal: boolean): Row[] {
  const all = (driven: readonly Driven[]) => driven.flatMap(({ ms }) => ms);
  const rowOf = (share: number, reach: { reach?: number } = {}): Row => ({
    what: `p${share * 100}: ${what}`,
    unit: 'ms',
    ours: percentile(all(ours), share),
    bare: percentile(all(bare), share),
    ...reach,
  });
  return [rowOf(0.5, isGoal ? { reach: REACH } : {}), rowOf(0.99)];
}

function printCosts(where: string, costs: readonly Cost[]): void {
  for (const { what, p50, p99 } of costs) {
    console.log(
      `${where}: ${what.padEnd(54)} p50 ${p50.toFixed(2).padStart(6)} ms  p99 ${p99.toFixed(2).padStart(6)} ms`,
    );
  }
}

async function openBare(upstreamUrl: string): Promise<string> {
  const child = startChild('tools/bench/relay/bare-proxy.ts', { args: [upstreamUrl] });
  await closers.keep(Promise.resolve({ close: child.kill }));
  const [, url = ''] = await child.line(/^ready (\S+)$/m);
  return url;
}

try {
  await installPrograms('valkey');
  const rows = await run();
  if (!rows.every(isReached)) process.exitCode = 1;
} finally {
  await closers.closeAll();
}
