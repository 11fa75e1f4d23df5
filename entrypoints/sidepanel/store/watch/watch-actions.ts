/** Begins and ends the watching of an offer, and says what came of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { fromBase64 } from '@/utils/core/bytes';
import { isAppError } from '@/utils/core/errors';
import { t } from '@/utils/io/i18n/words';
import type { Mode } from '@/utils/core/model/mode';
import type { HistoryRow } from '@/utils/core/model/history';
import type { WatchPicture } from '@/utils/core/model/watch';
import { history } from '@/utils/io/storage/history';
import { removeWatchesOf, restoreWatches } from '@/utils/io/storage/watch-removal';
import { addWatch } from '@/utils/io/storage/watches';
import type { PanelContext } from '../../context';
import type { Message } from '../view/copy-and-save';
import { addedWords, fullWords, cannotWatchMessage, removedMessage } from './watch-messages';
import {
  canLookUp,
  type TargetPicture,
  targetOfEntry,
  targetOfRow,
  type WatchTarget,
} from './watch-targets';
import type { WatchShown } from './watch-view';

interface Shown extends Pick<WatchShown, 'translations' | 'output'> {
  /** How the user buys. */
  mode: ReadonlySignal<Mode>;
  /** Opens the list of watched offers. */
  openList: () => void;
}

export interface WatchActions {
  /** The last message of these actions. */
  last: ReadonlySignal<Message | undefined>;
  add: (target: WatchTarget) => Promise<void>;
  /** The best offer of a row. */
  addRow: (row: HistoryRow) => Promise<void>;
  remove: (target: WatchTarget) => Promise<void>;
}

export function createWatchActions(
  context: PanelContext,
  { translations, output, mode, openList }: Shown,
): WatchActions {
  const { isPrivate } = context;
  const last = signal<Message | undefined>(undefined);

  function say(message: Message): void {
    last.value = message;
    output.show(message);
  }

  async function attempt(work: () => Promise<Message>): Promise<void> {
    try {
      say(await work());
    } catch (error) {
      console.error(error);
      say({ text: isAppError(error) ? t('notSaved.text') : t('history.notSaved') });
    }
  }

  const add = (target: WatchTarget) =>
    attempt(async () => {
      const { service } = target;
      const title = translations.peek().titleOf(target).text;
      if (service === undefined || !canLookUp(target)) return cannotWatchMessage(service);
      const watch = target.make(service, Date.now());
      if (!watch) return { text: t('watch.nothing') };
      const kept = target.picture && (await searchedPart(context, target.picture));
      const outcome = await addWatch(watch, kept);
      if (outcome === 'full') return { text: fullWords() };
      if (outcome === 'known') return { text: t('watch.known') };
      return {
        text: addedWords(title),
        action: { label: t('watch.show'), run: openList },
      };
    });

  /** Its picture and its offers are in the history, where that is kept. */
  async function addRow(row: HistoryRow): Promise<void> {
    const buying = mode.peek();
    const entry = isPrivate
      ? undefined
      : await history.read(row.id).catch((error: unknown) => {
          console.error(error);
          return undefined;
        });
    const target = entry ? targetOfEntry(entry, buying) : targetOfRow(row, buying);
    if (target) await add(target);
  }

  const remove = (target: WatchTarget) =>
    attempt(async () => {
      const { key } = target;
      const title = translations.peek().titleOf(target).text;
      const removed = await removeWatchesOf(key);
      return removedMessage(title, () => {
        void attempt(async () => {
          const areBack = await restoreWatches(removed);
          return { text: areBack ? addedWords(title) : fullWords() };
        });
      });
    });

  return { last, add, addRow, remove };
}

async function searchedPart(
  { pictures }: PanelContext,
  { mime, base64, area }: TargetPicture,
): Promise<WatchPicture> {
  if (!area) return { mime, base64 };
  const part = await pictures.prepare(fromBase64(base64), area);
  return { mime: part.mime, base64: part.bytes.toBase64() };
}
