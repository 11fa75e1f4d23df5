/** The rows of a list as items of a batch, and what searching them takes. Pure. */
import { type CallLimits, NO_CALL_LIMITS, type Usage } from '../call-limits';
import type { BatchItem } from '../model/batch';
import { type RowValues, rowReader } from './row-values';
import type { ListTable } from './table';

/** @param hasPicture whether a picture of this key is at hand */
export function itemsOf(table: ListTable, hasPicture: (key: string) => boolean): BatchItem[] {
  const read = rowReader(table);
  return table.rows.map((row): BatchItem => {
    const values = read(row);
    const source = sourceOf(values, hasPicture);
    return {
      frameId: 0,
      url: '',
      label: values.title ?? values.sku ?? keyOf(values) ?? '',
      size: { width: 0, height: 0 },
      posts: 0,
      state: { status: 'waiting' },
      ...(source ?? {
        state: {
          status: 'failed',
          failure: { code: 'list-row-no-picture', detail: { row: row.number } },
        },
      }),
    };
  });
}

/** Key of the row's own picture, in the file or among those that were chosen with it. */
export function keyOf({ picture }: RowValues): string | undefined {
  if (!picture || 'url' in picture) return undefined;
  return 'key' in picture ? picture.key : picture.fileName;
}

function sourceOf(
  values: RowValues,
  hasPicture: (key: string) => boolean,
): Pick<BatchItem, 'url' | 'from'> | undefined {
  const { picture, page } = values;
  if (picture && 'url' in picture) return { url: picture.url };
  const key = keyOf(values);
  if (key !== undefined && hasPicture(key)) return { url: '', from: 'list' };
  return page !== undefined && /^https?:\/\//iu.test(page)
    ? { url: page, from: 'page' }
    : undefined;
}

/** What a list costs before it begins. */
export interface ListEstimate {
  /** Rows to search; the others have no picture. */
  searches: number;
  /** Calls at most: a picture that was searched today may need none. */
  calls: number;
  /** Fen; absent where the price of a call is not known. */
  cost?: number;
  /** Calls that are left of today's limit; absent without one. */
  leftToday?: number;
  /** Minutes at least, at the pace of the queue. */
  minutes: number;
}

/** Requests start no closer than this (`entrypoints/background/batch/run.ts`). */
const SEARCH_MS = 400;

export function estimateOf(
  items: readonly BatchItem[],
  service: { uploadsFirst?: true; capabilities: { priceOfCall?: number } },
  { usage, limits = NO_CALL_LIMITS }: { usage: Usage; limits?: CallLimits | undefined },
): ListEstimate {
  const waiting = items.filter(({ state }) => state.status === 'waiting');
  const addresses = waiting.filter(({ from }) => from === undefined).map(({ url }) => url);
  const different = waiting.length - addresses.length + new Set(addresses).size;
  const calls = different * (service.uploadsFirst ? 2 : 1);
  const price = limits.price ?? service.capabilities.priceOfCall;
  const { perDay = Infinity, perMonth = Infinity } = limits;
  const left = Math.max(0, Math.min(perDay - usage.today, perMonth - usage.month));
  return {
    searches: waiting.length,
    calls,
    ...(price !== undefined && { cost: calls * price }),
    ...(Number.isFinite(left) && { leftToday: left }),
    minutes: Math.ceil((different * SEARCH_MS) / 60_000),
  };
}
