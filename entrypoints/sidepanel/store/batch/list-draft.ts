/** A list that was read and is not searched yet: its columns, what it costs, and its start. */
import { computed, signal } from '@preact/signals';
import { usageOf } from '@/utils/core/call-limits';
import { AppError, type Failure, failureOf } from '@/utils/core/errors';
import type { ColumnRole } from '@/utils/core/list/columns';
import { estimateOf, itemsOf, keyOf } from '@/utils/core/list/items';
import { LIST_LIMITS } from '@/utils/core/list/limits';
import { rowProblems, rowReader } from '@/utils/core/list/row-values';

import type { BatchItem } from '@/utils/core/model/batch';
import { SEARCHED, headerWithin } from '@/utils/core/picture/limits';
import { browser } from '@/utils/io/browser';
import { sendMessage } from '@/utils/io/messages';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { listRef, writeItems, writeSummary } from '@/utils/io/storage/batches';
import { removeList, writePart } from '@/utils/io/storage/product-lists';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { ReadList } from './list-files';

export type DraftState = ReturnType<typeof createListDraft>;

const files = () => import('./list-files');

export function createListDraft(
  { windowId, doListJob }: Pick<PanelContext, 'windowId' | 'doListJob'>,
  { settings, meter, callLimits, now }: SearchModule,
) {
  const draft = signal<ReadList | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  const isBusy = signal(false);
  const items = computed(
    () =>
      draft.value && itemsOf(draft.value.table, (key) => draft.value?.pictures.has(key) === true),
  );

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    failure.value = undefined;
    try {
      await work();
    } catch (error) {
      failure.value = failureOf(error);
    } finally {
      isBusy.value = false;
    }
  }

  async function store(read: ReadList, id: string): Promise<void> {
    const listed = [...(items.peek() ?? [])];
    await writePart(id, 'table', read.table);
    if (read.file) await writePart(id, 'file', read.file);
    await storePictures(read, id, listed);
    const head = {
      id,
      createdAt: Date.now(),
      page: { tabId: browser.tabs.TAB_ID_NONE },
      list: { name: read.name },
      count: listed.length,
      status: 'running',
    } as const;
    await writeItems(listRef(id), [...listed.entries()]);
    await writeSummary(listRef(id), head);
  }

  /** A picture of several rows is kept once. A row whose picture is none, or is too large, fails alone. */
  async function storePictures(read: ReadList, id: string, listed: BatchItem[]): Promise<void> {
    const { table, pictures } = read;
    const valuesOf = rowReader(table);
    /** The first row of each picture; undefined where it is none. */
    const firstOf = new Map<string, number | undefined>();
    let left: number = LIST_LIMITS.picturesBytes;
    for (const [number, row] of table.rows.entries()) {
      const item = listed[number];
      if (item?.from !== 'list') continue;
      const key = keyOf(valuesOf(row)) ?? '';
      if (!firstOf.has(key)) {
        const bytes = await pictures.get(key)?.();
        const isFine = bytes !== undefined && isSearchable(bytes);
        firstOf.set(key, isFine ? number : undefined);
        if (isFine) {
          left -= bytes.length;
          if (left < 0) throw new AppError('list-bomb');
          await writePart(id, 'picture', bytes, number);
        }
      }
      const first = firstOf.get(key);
      if (first === undefined) listed[number] = { ...item, state: noPicture(row.number) };
      else if (first !== number) listed[number] = { ...item, pictureOf: first };
    }
  }

  return {
    /** What is being read, or stored before the start; absent: nothing. */
    isBusy,
    draft,
    /** Why the last one was not read, or not started. */
    failure,
    /** What is wrong with single rows of the draft. */
    problems: computed(() =>
      draft.value ? [...draft.value.table.problems, ...rowProblems(draft.value.table)] : [],
    ),
    /** Undefined without a draft, or a service that can be asked. */
    estimate: computed(() => {
      const { service } = settings.value;
      if (service === undefined || !items.value) return undefined;
      const usage = usageOf(meter.value, service, new Date(now.value));
      const limits = callLimits.value[service];
      return estimateOf(items.value, serviceInfoOf(service), { usage, limits });
    }),
    readFiles: (chosen: readonly File[]) =>
      attempt(async () => {
        draft.value = await (await files()).readFiles(chosen, doListJob);
      }),
    readClipboard: (pasted: { html: string; text: string }, name: string) =>
      attempt(async () => {
        const table = await doListJob('paste', pasted);
        draft.value = { name, table, pictures: new Map() };
      }),
    setRole: (column: number, role: ColumnRole) => {
      const read = draft.peek();
      if (!read) return;
      const columns = read.table.columns.map((one, at) => {
        if (at === column) return { ...one, role };
        const isTaken = one.role === role && role !== 'note' && role !== 'none';
        return isTaken ? { ...one, role: 'none' as const } : one;
      });
      draft.value = { ...read, table: { ...read.table, columns } };
    },
    start: () =>
      attempt(async () => {
        const read = draft.peek();
        if (!read) return;
        const id = crypto.randomUUID();
        try {
          await store(read, id);
        } catch (error) {
          await removeList(id).catch(failureOf);
          throw error;
        }
        draft.value = undefined;
        await sendMessage('openList', { windowId, id });
      }),
    discard: () => {
      draft.value = undefined;
      failure.value = undefined;
    },
  };
}

/** Whether it may be searched, by its header: nothing is decoded for that. */
function isSearchable(bytes: Uint8Array): boolean {
  try {
    headerWithin(bytes, { ...SEARCHED, bytes: LIST_LIMITS.pictureBytes });
    return true;
  } catch {
    return false; // no picture, or too large a one
  }
}

const noPicture = (row: number): BatchItem['state'] => ({
  status: 'failed',
  failure: { code: 'list-row-no-picture', detail: { row } },
});
