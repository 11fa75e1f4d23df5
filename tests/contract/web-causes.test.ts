/** Each cause of a search on 1688's page that comes to no offers is said in words of its own. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { httpClientOf, requireAccess } from '@/entrypoints/background/plan';
import { createRecord, startOf } from '@/entrypoints/background/search-record';
import { readList } from '@/entrypoints/background/way/list';
import { failureOf, type ErrorCode } from '@/utils/core/errors';
import { advance, nextMove } from '@/utils/core/pages-1688/next-move';
import { type Way, wayAt } from '@/utils/core/pages-1688/way';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { wayWords } from '@/utils/io/i18n/search-words';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import { connectionOf, DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { web } from '@/utils/io/services/web';
import { speak } from '../support/panel/words';

const connection = connectionOf(DEFAULT_SETTINGS, 'web');
const LOOK = {
  document: '0'.repeat(32),
  state: 'unknown',
  isHidden: true,
  isComplete: true,
  isTaken: false,
  isPressed: false,
  cards: 0,
} as const;

/** What the page answers, by the name of the question. */
let answers: Record<string, unknown> = {};

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { platform: 'Linux', onLine: true });
  vi.spyOn(inPage, 'askWay').mockImplementation((_, name) => Promise.resolve(answers[name]));
});

/** Reads the list of a tab, which may have gone. */
async function readTab(tabId: number): Promise<void> {
  const { signal } = new AbortController();
  const target = { tabId, frameId: 0, kind: 'list' } as const;
  const search = { id: 'a', windowId: 1, service: 'web', target, posts: 0, pages: 0 } as const;
  const record = createRecord({ ...search, state: startOf('ready') }, signal);
  await readList({ record, signal, requireAccess: () => Promise.resolve() });
}

/** The number of a tab that shows a list of 1688. */
async function openList(): Promise<number> {
  const url = 'https://s.1688.com/selloffer/offer_search.htm?keywords=cup';
  return (await fakeBrowser.tabs.create({ url })).id ?? 0;
}

/** What befalls a search, and the code that it ends with. */
const CAUSES: readonly [string, ErrorCode, () => unknown][] = [
  [
    'access not granted',
    'access-missing',
    () =>
      requireAccess({ service: 'web', client: web, connection, credentials: {}, hasAccess: false }),
  ],
  [
    'tab closed',
    'tab-closed',
    () => {
      answers = {};
      return readTab(404);
    },
  ],
  [
    'no offers',
    'no-offers',
    async () => {
      answers = { look: LOOK, read: { cards: [], unreadable: 0 } };
      await readTab(await openList());
    },
  ],
  [
    'offers that cannot be read',
    'offers-unreadable',
    async () => {
      answers = { look: LOOK, read: { cards: [], unreadable: 40 } };
      await readTab(await openList());
    },
  ],
  [
    'asked by a list of pictures, a watch or an alarm',
    'one-by-one',
    () =>
      httpClientOf({ service: 'web', client: web, connection, credentials: {}, hasAccess: true }),
  ],
];

/** The end of a way in a page that looks like this for a minute. */
function endOf(look: Parameters<typeof nextMove>[1]): { kind: string; way: Way } {
  let way = wayAt(1, 0);
  for (let now = 0; now < 60_000; now += 250) {
    way = advance(way, look, now);
    const move = nextMove(way, look, now);
    if (move.kind === 'show') way = { ...way, shown: { at: now } };
    if (move.kind === 'hand') return { kind: move.kind, way: { ...way, state: move.state } };
  }
  return { kind: 'wait', way };
}

/** What the user does in the tab: no failure, and nothing that is tried again. */
const PARTS: readonly [string, Parameters<typeof nextMove>[1]][] = [
  ['offline, or the page cannot be read', undefined],
  ['login', { ...LOOK, state: 'login' }],
  ['check', { ...LOOK, state: 'check' }],
];

describe('web', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    it(`search: each cause has a sentence of its own, in ${language}`, async () => {
      await speak(language);
      const sentences = new Set<string>();
      for (const [name, code, befall] of CAUSES) {
        const failure = await Promise.resolve()
          .then(befall)
          .then(() => undefined, failureOf);
        expect(failure?.code, name).toBe(code);
        if (failure) sentences.add(describeFailure(failure, 'web').sentence);
      }
      for (const [name, look] of PARTS) {
        const { kind, way } = endOf(look);
        expect(kind, name).toBe('hand');
        sentences.add(wayWords(way, 'user'));
      }
      expect(sentences.size).toBe(CAUSES.length + PARTS.length);
      expect([...sentences].every((sentence) => sentence.length > 5)).toBe(true);
    });
  }
});
