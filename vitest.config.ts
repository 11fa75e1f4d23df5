import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const filesOf = (folder: string, names: readonly string[]): string[] =>
  names.map((name) => `tests/${folder}/${name}.test.ts`);

/** These measure time: no other browser runs beside them. */
const TIMED = filesOf('e2e', ['heavy-page', 'look', 'smooth', 'cancel', 'token']);

/** The ways that most users go: what `npm test` runs in a browser. The others run with all of `e2e`. */
const JOURNEYS = filesOf('e2e', [
  'export',
  'fetch',
  'keyboard',
  'order',
  'sort',
  'stage',
  'stopped-worker',
  'watch',
]);
const REAL_CLICK = filesOf('real', ['right-click']);
const FIREFOX_JOURNEYS = filesOf('firefox', ['install', 'own-key', 'right-click']);

/** Tests of what is drawn, or runs in a page: happy-dom is their document. */
const DOCUMENTS = [
  'tests/components/**/*.test.tsx',
  'tests/unit/page/**/*.test.ts',
  ...filesOf('unit', [
    'export/copied',
    'export/documents',
    'export/links',
    'page-language',
    'sidepanel/input/drop-and-paste',
  ]),
];

/** Mozilla's, of the build for Firefox. */
const LINTER = filesOf('build', ['addons-linter']);

/** Clients of a team's relay, with the relay. */
const THROUGH_RELAY = filesOf('contract', ['relay', 'team-relay']);

/**
 * Browsers share two cores: one file after the other, and time to start one. What is waited for may be
 * a search that waits for its turn at the service, which is a second.
 */
const BROWSER = {
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
};

/** A browser waits for most of its test, and each has ports and a profile of its own. */
const SIDE_BY_SIDE = { ...BROWSER, fileParallelism: true, maxWorkers: 2 };

/** Projects of a group run side by side, groups one after the other. */
const after = (groupOrder: number) => ({ sequence: { groupOrder } });

/**
 * They wait for deadlines and for what must not happen: one file after the other uses a fifth of two
 * cores. The three parts are one group, so that none waits for another's last file.
 */
const TABLE = { ...BROWSER, ...after(11), fileParallelism: true, maxWorkers: 5 };

/** Figures that are computed of whole collections, where no time is measured. */
const FIGURES = { testTimeout: 300_000, hookTimeout: 300_000, ...after(12) };

/** These wait for real seconds to pass, and measure when calls arrive. */
const RELAY_TIMED = ['tests/relay/load/**/*.test.ts'];

/** The extension's code, where it runs in Node. */
const NEWER_BYTES = 'relay/newer-bytes.ts';

/** Properties and panels take seconds on a busy machine; a test that hangs still fails. */
const COMPUTING = { testTimeout: 20_000, hookTimeout: 20_000, setupFiles: NEWER_BYTES };

/** Without `setImmediate`, by which the databases of tests work. */
const FAKED = ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/** Files share a worker, which loads their modules once. */
const SHARED = {
  ...COMPUTING,
  pool: 'threads' as const,
  isolate: false,
  setupFiles: [NEWER_BYTES, 'tests/support/clean.ts'],
  fakeTimers: { toFake: [...FAKED] },
};

const wxt = await WxtVitest();

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        plugins: [wxt],
        test: {
          ...SHARED,
          name: 'unit',
          include: ['tests/{unit,lint}/**/*.test.ts'],
          exclude: DOCUMENTS,
        },
      },
      {
        plugins: [wxt],
        test: {
          ...SHARED,
          name: 'components',
          include: DOCUMENTS,
          environment: 'happy-dom',
          setupFiles: [...SHARED.setupFiles, 'tests/support/panel/clean.ts'],
        },
      },
      {
        plugins: [wxt],
        test: {
          ...COMPUTING,
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          exclude: THROUGH_RELAY,
        },
      },
      {
        plugins: [wxt],
        test: {
          ...COMPUTING,
          name: 'misleading',
          include: ['tests/misleading/**/*.test.ts'],
          hookTimeout: 60_000, // reads a catalogue
        },
      },
      {
        plugins: [wxt],
        test: { ...COMPUTING, name: 'gloss', include: ['tests/gloss/**/*.test.ts'] },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          exclude: LINTER,
        },
      },
      { test: { ...BROWSER, ...after(1), name: 'linter', include: LINTER } },
      {
        test: {
          ...SIDE_BY_SIDE,
          ...after(2),
          name: 'journeys',
          include: JOURNEYS,
        },
      },
      { test: { ...SIDE_BY_SIDE, ...after(3), name: 'real-click', include: REAL_CLICK } },
      {
        test: { ...SIDE_BY_SIDE, ...after(3), name: 'firefox-journeys', include: FIREFOX_JOURNEYS },
      },
      {
        // Processes and ports of their own, and real time: what is waited for is the pace of a service.
        plugins: [wxt],
        test: {
          ...after(5),
          name: 'relay',
          include: ['tests/relay/**/*.test.ts', ...THROUGH_RELAY],
          exclude: RELAY_TIMED,
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          setupFiles: NEWER_BYTES,
        },
      },
      {
        test: {
          ...SIDE_BY_SIDE,
          ...after(6),
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...TIMED, ...JOURNEYS],
        },
      },
      { test: { ...BROWSER, ...after(7), name: 'timed', include: TIMED } },
      {
        test: {
          ...BROWSER,
          ...after(8),
          name: 'real',
          include: ['tests/real/**/*.test.ts'],
          exclude: REAL_CLICK,
        },
      },
      {
        test: {
          ...SIDE_BY_SIDE,
          ...after(9),
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          exclude: FIREFOX_JOURNEYS,
        },
      },
      { test: { ...BROWSER, ...after(10), name: 'demo', include: ['tests/demo/**/*.test.ts'] } },
      { test: { ...TABLE, name: 'slow', include: ['tests/slow/**/*.test.ts'] } },
      {
        test: {
          ...FIGURES,
          name: 'page-price',
          include: ['tests/page-price/**/*.test.ts'],
        },
      },
      {
        plugins: [wxt],
        test: {
          ...FIGURES,
          ...after(13),
          name: 'groups',
          // Both files of the part measure the same lists, which take a minute to search.
          maxWorkers: 1,
          isolate: false,
          include: ['tests/groups/**/*.test.ts'],
          setupFiles: NEWER_BYTES,
        },
      },
      {
        test: {
          ...FIGURES,
          name: 'retrieval',
          include: ['tests/retrieval/**/*.test.ts'],
          globalSetup: 'tests/retrieval/setup.ts',
        },
      },
      {
        plugins: [wxt],
        test: {
          ...FIGURES,
          ...after(15),
          maxWorkers: 1,
          name: 'office',
          include: ['tests/office/**/*.test.ts'],
          setupFiles: NEWER_BYTES,
        },
      },
      {
        // What is measured is when calls arrive: nothing runs beside.
        test: { ...BROWSER, ...after(16), name: 'relay-load', include: RELAY_TIMED },
      },
      { test: { ...TABLE, name: 'faults', include: ['tests/faults/**/*.test.ts'] } },
      {
        test: {
          ...TABLE,
          name: 'security',
          include: ['tests/security/**/*.test.ts'],
        },
      },
    ],
  },
});
