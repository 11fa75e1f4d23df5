/**
 * A search on 1688's own page: the picture is put in, its button is pressed, and the offers that stand there are
 * read. What was decided is stored before it is done, so that a new worker neither uploads nor presses twice.
 */
import { AppError } from '@/utils/core/errors';
import { offersOfCards } from '@/utils/core/pages-1688/card-offer';
import type { Look, ReadAnswer } from '@/utils/core/pages-1688/look';
import { type Move, advance, nextMove } from '@/utils/core/pages-1688/next-move';
import { type GiveWay, listedPage, type Way } from '@/utils/core/pages-1688/way';
import type { ServicePicture } from '@/utils/io/services/service';
import { readLastPress, writeLastPress } from '@/utils/io/storage/own-tabs';
import type { SearchRecord } from '../search-record';
import { sleepUntil } from '../retry';
import {
  LOOK_MS,
  awaitChange,
  givePicture,
  isOpen,
  lookAt,
  pressButton,
  readGrownList,
  readSeen,
} from './page';
import {
  activeTabIn,
  allTabs,
  openWay,
  resultTabOf,
  showAgain,
  showTab,
  wayInTab,
  withAsked,
} from './tabs';

/** At least so long between two searches on 1688's page. */
const BETWEEN_MS = 3_000;
/** A page that goes on, or does not answer, so often while it is read is left to the user. */
const MAX_CHANGES = 5;

/** A search in a tab: its record, and how far it has come. */
export interface Following {
  record: SearchRecord;
  signal: AbortSignal;
  /** Throws where access has been taken back. */
  requireAccess: () => Promise<void>;
}

/** Ends with offers, or leaves the search to the user's hand. Throws `tab-closed`, and as `finish`. */
export async function followPage(
  following: Following,
  picture: ServicePicture,
  url: string,
): Promise<void> {
  const { record, signal } = following;
  const { id, windowId } = record.current;
  const begun = record.current.way;
  // A new worker goes on with the tab of the old one, and one that waited has all of its time again.
  const isLeft = begun !== undefined && record.current.state.status === 'running';
  const now = Date.now();
  const way = begun ? { ...begun, ...(!isLeft && { since: now, seen: now }) } : undefined;
  await record.enter('posting', { way: way ?? (await openWay(windowId, id, url)) });
  let changes = 0;
  for (;;) {
    const { current, look } = await see(following);
    const move = nextMove(current, look, Date.now());
    if (move.kind === 'hand') return handTo(following, move.state, look);
    if (move.kind === 'end') return finish(following, current, { cards: [], unreadable: 0 });
    if (move.kind === 'read') {
      const list = await readGrownList(current.tabId, id);
      const isSeen = list && isSame(look, await lookAt(current.tabId, id));
      if (isSeen && look) return finish(following, { ...current, listed: listedPage(look) }, list);
      changes += 1;
      if (changes === MAX_CHANGES) return handTo(following, 'unknown', look);
    } else await make(following, move, look, picture);
    await sleepUntil(Date.now() + LOOK_MS, signal);
  }
}

/** False where the page has gone on while it was read: what was read may be of the next one. */
const isSame = (before: Look | undefined, after: Look | undefined): boolean =>
  after !== undefined &&
  after.document === before?.document &&
  after.imageId === before.imageId &&
  after.state === before.state;

/** Looks at the page, or at the one that it has opened, and stores what is new. */
async function see(following: Following): Promise<{ current: Way; look: Look | undefined }> {
  const { record } = following;
  const { id } = record.current;
  const before = await followOpened(following, wayOf(record));
  const look = await lookAt(before.tabId, id);
  if (!look) await requireTab(following, before.tabId);
  const current = advance(before, look, Date.now());
  if (current !== wayOf(record)) await record.enter('posting', { way: current });
  return { current, look };
}

export function wayOf({ current: { way } }: SearchRecord): Way {
  if (!way) throw new AppError('interrupted'); // a record of no search in a tab
  return way;
}

/** A page that cannot be read may be gone, or its access. */
export async function requireTab({ requireAccess }: Following, tabId: number): Promise<void> {
  if (!(await isOpen(tabId))) throw new AppError('tab-closed');
  await requireAccess();
}

/** Goes on with the tab that the page has opened for its results, or notes which one the user is to be asked about. */
async function followOpened({ record }: Following, way: Way): Promise<Way> {
  const found = await resultTabOf(record.current.windowId, way);
  return found?.claim === 'sure' ? wayInTab(way, found.tab) : withAsked(way, found);
}

/** Does what was decided, and stores it first. */
async function make(
  following: Following,
  move: Exclude<Move, { kind: 'hand' | 'end' | 'read' }>,
  look: Look | undefined,
  picture: ServicePicture,
): Promise<void> {
  const { record } = following;
  const way = wayOf(record);
  if (move.kind === 'give' && look) await give(following, move.way, look, picture);
  if (move.kind === 'press' && look) {
    await record.save({ way: { ...way, pressed: look.document } });
    await pressButton(way.tabId, record.current.id);
  }
  if (move.kind === 'show') await record.save({ way: { ...way, shown: await showTab(way.tabId) } });
}

async function give(
  { record, signal }: Following,
  by: GiveWay,
  { document }: Look,
  { mime, bytes }: ServicePicture,
): Promise<void> {
  if (!wayOf(record).given) await waitForTurn(signal);
  const { windowId } = record.current;
  const [others, from] = await Promise.all([allTabs(), activeTabIn(windowId)]);
  const given = { document, way: by, at: Date.now() };
  const way = { ...wayOf(record), given, others, from };
  await record.enter('posting', { way, posts: record.current.posts + 1 });
  const file = { search: record.current.id, way: by, mime, base64: bytes.toBase64() };
  const isPut = await givePicture(way.tabId, file);
  const after = { ...given, at: Date.now(), ...(!isPut && { isMissing: true }) };
  await record.save({ way: { ...way, given: after } });
}

/** Searches of all windows take turns, as a person would. */
async function waitForTurn(signal: AbortSignal): Promise<void> {
  await navigator.locks.request('page-press', async () => {
    const last = (await readLastPress()) ?? 0;
    // A clock that was set back does not hold a search.
    const until = Math.min(last, Date.now()) + BETWEEN_MS;
    if (Date.now() < until) await sleepUntil(until, signal);
    await writeLastPress(Date.now());
  });
}

/** Throws `offers-unreadable`, where the page itself does not say that it has found nothing. */
export async function finish({ record }: Following, way: Way, { cards, unreadable }: ReadAnswer) {
  const { offers, unreadable: unusable } = offersOfCards(cards);
  const seen = await readSeen(way.tabId);
  const ended = { way: { ...way, asked: undefined, unreadable: unreadable + unusable }, seen };
  if (offers.length === 0 && way.state !== 'empty') {
    await record.save(ended);
    await showAgain(way);
    throw new AppError('offers-unreadable');
  }
  await record.savePage(0, offers, {
    pages: 1,
    ...ended,
    next: offers.length > 0 ? '1' : undefined,
    previous: undefined,
    state: { status: 'done', finishedAt: Date.now() },
  });
  await showAgain(way);
}

/** Ends the run: the page tells when it has changed, and the browser when the tab has (`wake.ts`). */
async function handTo({ record }: Following, state: Way['state'], look: Look | undefined) {
  const way = wayOf(record);
  const seen = await readSeen(way.tabId);
  await record.save({ way: { ...way, state }, seen, state: { status: 'handed-off' } });
  awaitChange(way.tabId, look?.state ?? 'unknown');
}
