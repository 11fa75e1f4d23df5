/** Changes of the batches in the storage, as a panel hears of them. */
import { browser } from '../browser';
import { batchSummarySchema, itemSchema, type BatchSummary, type BatchItem } from '../model/batch';
import { parseAs } from '../parse';
import { toThumbnail } from './batches';

/** What a change of the storage means to a batch. */
export type BatchChange =
  | { kind: 'owner' }
  | { kind: 'head'; id: string; head: BatchSummary | undefined }
  | { kind: 'item'; id: string; number: number; item: BatchItem }
  | { kind: 'thumbnail'; id: string; number: number; thumbnail: string };

export function watchBatches(listener: (change: BatchChange) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const change = readChange(key, newValue);
      if (change) listener(change);
    }
  };
  const areas = [browser.storage.local, browser.storage.session];
  for (const area of areas) area.onChanged.addListener(onChanged);
  return () => {
    for (const area of areas) area.onChanged.removeListener(onChanged);
  };
}

function readChange(key: string, stored: unknown): BatchChange | undefined {
  const [kind, id = '', number = ''] = key.split(':');
  if (kind === 'batch-of') return { kind: 'owner' };
  if (kind === 'batch') return { kind: 'head', id, head: parseAs(batchSummarySchema, stored) };
  if (kind === 'batch-item') {
    const item = parseAs(itemSchema, stored);
    return item && { kind: 'item', id, number: Number(number), item };
  }
  const thumbnail = kind === 'batch-picture' ? toThumbnail(stored) : undefined;
  return thumbnail === undefined
    ? undefined
    : { kind: 'thumbnail', id, number: Number(number), thumbnail };
}
