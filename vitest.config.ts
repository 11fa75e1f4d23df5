import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** These measure time: no other browser runs beside them. */
const TIMED = ['heavy-page', 'look', 'smooth', 'cancel', 'token', 'watches-speed'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

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

/** They wait for deadlines: one after the other they use two fifths of two cores. */
const TABLE = { ...BROWSER, fileParallelism: true, maxWorkers: 3 };

/** These wait for real seconds to pass, and measure when calls arrive. */
const RELAY_TIMED = ['tests/relay/load/**/*.test.ts', 'tests/relay/store/valkey/**/*.test.ts'];

/** The extension's code, where it runs in Node. */
const NEWER_BYTES = 'relay/newer-bytes.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{unit,components,lint}/**/*.test.{ts,tsx}'],
          // Properties and panels take seconds on a busy machine; a test that hangs still fails.
          testTimeout: 20_000,
          setupFiles: NEWER_BYTES,
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          setupFiles: NEWER_BYTES,
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'misleading',
          include: ['tests/misleading/**/*.test.ts'],
          setupFiles: NEWER_BYTES,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/setup.ts',
        },
      },
      {
        // Processes of their own and real time: what is waited for is the pace of a service.
        test: {
          name: 'relay',
          include: ['tests/relay/**/*.test.ts'],
          exclude: RELAY_TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What is measured is when calls arrive: nothing runs beside.
        test: {
          name: 'relay-load',
          include: RELAY_TIMED,
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...SIDE_BY_SIDE,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: TIMED,
        },
      },
      { test: { name: 'timed', include: TIMED, ...BROWSER } },
      { test: { name: 'real', include: ['tests/real/**/*.test.ts'], ...BROWSER } },
      { test: { ...TABLE, name: 'slow', include: ['tests/slow/**/*.test.ts'] } },
      { test: { ...TABLE, name: 'faults', include: ['tests/faults/**/*.test.ts'] } },
      { test: { ...TABLE, name: 'security', include: ['tests/security/**/*.test.ts'] } },
      { test: { ...SIDE_BY_SIDE, name: 'firefox', include: ['tests/firefox/**/*.test.ts'] } },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'office',
          include: ['tests/office/**/*.test.ts'],
          testTimeout: 120_000,
          setupFiles: NEWER_BYTES,
        },
      },
      {
        test: {
          name: 'page-price',
          include: ['tests/page-price/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'retrieval',
          include: ['tests/retrieval/**/*.test.ts'],
          globalSetup: 'tests/retrieval/setup.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [await WxtVitest()],
        test: { name: 'gloss', include: ['tests/gloss/**/*.test.ts'], setupFiles: NEWER_BYTES },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'groups',
          include: ['tests/groups/**/*.test.ts'],
          setupFiles: NEWER_BYTES,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
