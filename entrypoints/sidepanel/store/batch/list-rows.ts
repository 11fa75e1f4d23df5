/** The rows of the list that the window searches: their offers compared, judged, and chosen by the user. */
import { type ReadonlySignal, batch, computed, effect, signal } from '@preact/signals';
import { failureOf } from '@/utils/core/errors';
import { likenessOf } from '@/utils/core/likeness/compare';
import type { RowResult } from '@/utils/core/list/added-columns';
import { type JudgedRow, judgeRow } from '@/utils/core/list/judge';
import { type RowValues, rowReader } from '@/utils/core/list/row-values';
import type { ListTable } from '@/utils/core/list/table';
import { toMinor } from '@/utils/core/model/money';
import type { Offer } from '@/utils/core/model/offer';
import { FIRST_PROFILE } from '@/utils/core/model/profiles';
import type { PagePriceTerms } from '@/utils/core/pricing/landed-cost/earning';
import { groupFound } from '@/utils/core/pricing/compare-offers';
import { opinionsOf } from '@/utils/core/sellers/recognise';
import type { ListParts } from '@/utils/io/storage/registry/batches';
import { save } from '@/utils/io/storage/not-saved';
import { readPart, readParts, removePart, writePart } from '@/utils/io/storage/product-lists';
import type { ModulesWithPictures } from '../modules';
import type { ShownBatch } from '.';
import { canRetry } from '@/utils/core/model/batch';

type Seen = ListParts['seen'];

/** A row as it is on screen. */
export interface ListRowView {
  values: RowValues;
  /** Data URL. */
  thumbnail?: string | undefined;
  /** Absent until its offers were found and looked at. */
  judged?: JudgedRow | undefined;
}

/** What was found for a row, compared at this number of pieces. */
export interface RowToFill extends RowResult {
  quantity: number;
}

export type ListRows = ReturnType<typeof createListRows>;

const NO_EDITS = { joined: [], split: [] };

/** @param shown the list, while it is the window's batch */
export function createListRows(
  shown: ReadonlySignal<ShownBatch | undefined>,
  { compare, pictures }: ModulesWithPictures,
) {
  const id = computed(() => shown.value?.head.id);
  const table = signal<ListTable | undefined>(undefined);
  const seen = signal<ReadonlyMap<number, Seen>>(new Map());
  const choices = signal<ReadonlyMap<number, string>>(new Map());
  const read = computed(
    () => table.value && rowReader(table.value, compare.listInputs.value.currency),
  );
  const unseen = computed(() =>
    [...(shown.value?.items.entries() ?? [])].flatMap(([number, { state }]) =>
      state.status === 'done' && !seen.value.has(number) ? [number] : [],
    ),
  );

  effect(() => {
    const list = id.value;
    table.value = undefined;
    [seen.value, choices.value] = [new Map(), new Map()];
    if (list === undefined) return undefined;
    const end = new AbortController();
    void load(list, end.signal).catch(failureOf);
    return () => end.abort();
  });

  async function load(list: string, ended: AbortSignal): Promise<void> {
    const [stored, looked, chosen] = await Promise.all([
      readPart(list, 'table'),
      readParts(list, 'seen'),
      readParts(list, 'choice'),
    ]);
    if (ended.aborted) return;
    batch(() => {
      [seen.value, choices.value, table.value] = [looked, chosen, stored];
    });
    let isLooking = false;
    const look = async () => {
      isLooking = true;
      await lookAtAll(list, ended).catch(failureOf);
      isLooking = false;
    };
    const stop = effect(() => {
      if (unseen.value.length > 0 && compare.isReady.value && !isLooking) void look();
    });
    ended.addEventListener('abort', stop);
  }

  /** One after the other: their pictures are read a few at a time. */
  async function lookAtAll(list: string, ended: AbortSignal): Promise<void> {
    for (let [next] = unseen.peek(); next !== undefined; [next] = unseen.peek()) {
      const found = await lookAt(list, next, ended);
      if (ended.aborted) return;
      seen.value = new Map(seen.peek()).set(next, found);
      await writePart(list, 'seen', found, next).catch(failureOf); // is looked at again the next time
    }
  }

  async function lookAt(list: string, number: number, ended: AbortSignal): Promise<Seen> {
    const [offers = [], thumbnail] = await Promise.all([
      readPart(list, 'offers', number),
      readPart(list, 'thumbnail', number),
    ]);
    const own = thumbnail === undefined ? undefined : await pictures.embed(thumbnail);
    const { vectors, hashes } = await pictures.readOffers(offers, ended);
    const likeness = own
      ? Object.fromEntries([...vectors].map(([key, one]) => [key, likenessOf(own, one)]))
      : {};
    const groups = groupFound(offers, NO_EDITS, hashes, vectors);
    const judged = judge(number, offers, { likeness, groups });
    return { likeness, groups, certainty: judged?.certainty ?? 'none', at: Date.now() };
  }

  function valuesOf(number: number): RowValues {
    const row = table.peek()?.rows[number];
    return (row && read.peek()?.(row)) ?? {};
  }

  /** The row's target price; in the user's currency where the list names none. */
  function priceOf(number: number): PagePriceTerms | undefined {
    const { price } = valuesOf(number);
    const { currency = compare.listInputs.peek().currency } = price ?? {};
    const minor = price && toMinor(price.amount, currency);
    return minor === undefined ? undefined : { minor, currency, pieces: 1 };
  }

  function judge(
    number: number,
    offers: readonly Offer[],
    { likeness, groups }: Pick<Seen, 'likeness' | 'groups'>,
  ): JudgedRow | undefined {
    const { title, quantity } = valuesOf(number);
    const page = priceOf(number);
    const comparison = compare.compareRow(offers, groups, { title, quantity, page });
    if (!comparison) return undefined;
    const compared = comparison.offers.map((offer) =>
      Object.assign({}, offer, { likeness: likeness[offer.key] }),
    );
    return judgeRow(
      { ...comparison, offers: compared },
      compare.costs.peek().profile ?? FIRST_PROFILE,
      opinionsOf(compared, compare.sellers.recognise.peek()),
    );
  }

  async function judgedAt(list: string, number: number): Promise<JudgedRow | undefined> {
    const known = seen.peek().get(number);
    const offers = known && (await readPart(list, 'offers', number));
    return offers && judge(number, offers, known);
  }

  return {
    table,
    /** What is known of the rows that were looked at, by number. */
    seen,
    choices,
    /** Rows whose offers are found and not looked at yet. */
    waiting: computed(() => unseen.value.length),
    /** Reads and compares a row. */
    view: async (number: number) => {
      const list = id.peek();
      if (list === undefined) return undefined;
      const [thumbnail, judged] = await Promise.all([
        readPart(list, 'thumbnail', number),
        judgedAt(list, number),
      ]);
      return { values: valuesOf(number), thumbnail, judged };
    },
    /** The results of all rows, with the user's choices. */
    results: async () => {
      const { head, items } = shown.peek() ?? {};
      const results: RowToFill[] = [];
      for (const [number, { state }] of (items ?? []).entries()) {
        const choice = choices.peek().get(number);
        const judged =
          head && state.status === 'done' ? await judgedAt(head.id, number) : undefined;
        results.push({
          status: statusOf(state.status),
          quantity: valuesOf(number).quantity ?? compare.listInputs.peek().quantity,
          ...(state.status === 'failed' && { failure: state.failure }),
          ...(judged && { judged, at: seen.peek().get(number)?.at ?? 0 }),
          ...(choice !== undefined && { choice }),
        });
      }
      return results;
    },
    /** Undefined takes the choice back. */
    choose: (number: number, choice: string | undefined) => {
      const list = id.peek();
      if (list === undefined) return;
      const changed = new Map(choices.peek());
      if (choice === undefined) changed.delete(number);
      else changed.set(number, choice);
      choices.value = changed;
      save(
        choice === undefined
          ? removePart(list, 'choice', number)
          : writePart(list, 'choice', choice, number),
      );
    },
  };
}

function statusOf(status: ShownBatch['items'][number]['state']['status']): RowResult['status'] {
  return status === 'acquiring' || status === 'posting' ? 'waiting' : status;
}

export type ListTab = 'look' | 'all';

/** In most doubt first. */
const ORDER = ['doubtful', 'likely', 'none', 'failed'] as const;

/**
 * Which rows are on screen: those that need a look, or all. The rows to look at are opened once all are searched and compared, unless the user has opened a tab.
 */
export function createListTabs(
  shown: ReadonlySignal<ShownBatch | undefined>,
  { seen, choices, waiting, table }: ListRows,
) {
  const tab = signal<ListTab>('all');
  const isChosen = signal(false);
  const opened = signal<readonly number[]>([]);
  const all = computed(() => [...(shown.value?.items.keys() ?? [])]);
  const stateAt = (number: number) => {
    const state = shown.value?.items[number]?.state;
    if (state && canRetry(state)) return 'failed';
    return choices.value.has(number) ? undefined : seen.value.get(number)?.certainty;
  };
  const toLookAt = computed(() =>
    ORDER.flatMap((wanted) => all.value.filter((number) => stateAt(number) === wanted)),
  );
  const isSettled = computed(
    () => table.value !== undefined && shown.value?.head.status === 'ended' && waiting.value === 0,
  );
  const listId = computed(() => shown.value?.head.id);

  function open(next: ListTab): void {
    opened.value = toLookAt.peek();
    tab.value = next;
  }

  effect(() => {
    if (listId.value === undefined) return;
    isChosen.value = false;
    tab.value = 'all';
  });
  effect(() => {
    if (isSettled.value && !isChosen.value && toLookAt.peek().length > 0) open('look');
  });

  return {
    tab,
    /** Numbers of the rows on screen. Those to look at stay where they are while they are looked at. */
    numbers: computed(() => (tab.value === 'look' ? opened.value : all.value)),
    /** How many rows still need a look. */
    left: computed(() => toLookAt.value.length),
    openTab: (next: ListTab) => {
      isChosen.value = true;
      open(next);
    },
  };
}
