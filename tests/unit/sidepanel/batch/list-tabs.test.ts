import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { createListTabs } from '@/entrypoints/sidepanel/store/batch/list-rows';
import type { ShownBatch } from '@/entrypoints/sidepanel/store/batch';
import { makeTable, textCell } from '@/utils/core/list/make-table';
import type { Certainty } from '@/utils/core/list/table';
import type { ItemState } from '@/utils/core/model/batch';
import { batchItem, storedBatch } from '../../../support/panel/batch';
import { live } from '../../../support/panel/live';

const DONE: ItemState = { status: 'done', summary: {}, service: 'demo', total: 1 };
const failed = (code: 'timed-out' | 'list-row-no-picture'): ItemState => ({
  status: 'failed',
  failure: { code },
});
const TABLE = makeTable({ kind: 'csv', width: 1, rows: [{ number: 1, cells: [textCell('Mug')] }] });

/** A list whose rows are sure, likely, doubtful, failed, and without a picture. */
function open() {
  const states = [DONE, DONE, DONE, failed('timed-out'), failed('list-row-no-picture')];
  const items = states.map((state) => batchItem({ state }));
  const stored = storedBatch(items, { status: 'running', list: { name: 'a.csv' } });
  const shown = signal<ShownBatch | undefined>({ ...stored, thumbnails: new Map() });
  const certainties: Certainty[] = ['sure', 'likely', 'doubtful'];
  const seen = new Map(
    certainties.map(
      (certainty, at) => [at, { likeness: {}, groups: [], certainty, at: 1 }] as const,
    ),
  );
  const choices = signal<ReadonlyMap<number, string>>(new Map());
  const rows = { seen: signal(seen), choices, waiting: signal(0), table: signal(TABLE) };
  const tabs = live(() => createListTabs(shown, Object.assign(Object(rows), rows)));
  const end = () => {
    shown.value = { ...stored, head: { ...stored.head, status: 'ended' }, thumbnails: new Map() };
  };
  return { tabs, choices, end };
}

it('the rows to look at are opened once a list is settled, those in most doubt first', () => {
  const { tabs, end } = open();
  expect(tabs.numbers.value).toEqual([0, 1, 2, 3, 4]);
  end();
  expect(tabs.tab.value).toBe('look');
  expect(tabs.numbers.value).toEqual([2, 1, 3]);
});

it('rows stay where they are while they are looked at, after the last one too', () => {
  const { tabs, choices, end } = open();
  end();
  choices.value = new Map([
    [1, 'none'],
    [2, 'none'],
  ]);
  expect(tabs.left.value).toBe(1);
  expect(tabs.tab.value).toBe('look');
  expect(tabs.numbers.value).toEqual([2, 1, 3]);
  tabs.openTab('look');
  expect(tabs.numbers.value).toEqual([3]);
});

it('a tab that the user has opened stays when the list is settled', () => {
  const { tabs, end } = open();
  tabs.openTab('all');
  end();
  expect(tabs.tab.value).toBe('all');
});
