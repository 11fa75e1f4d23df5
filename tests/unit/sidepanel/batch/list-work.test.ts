import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ListRequest, inWorker } from '@/entrypoints/sidepanel/list-work/in-worker';
import { makeTable, textCell } from '@/utils/core/list/make-table';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PASTED = { html: '', text: 'SKU\n7' };
const TABLE = makeTable({
  kind: 'pasted',
  width: 1,
  rows: [{ number: 1, cells: [textCell('7')] }],
});

/** A worker that answers with what it is told. */
function open() {
  let onAnswer: (answer: never) => void = () => undefined;
  const posted: ListRequest[] = [];
  const end = vi.fn<() => void>();
  const doListJob = inWorker((take) => {
    onAnswer = take;
    return { post: (request) => void posted.push(request), end };
  });
  return {
    answer: (answer: unknown) => Reflect.apply(onAnswer, undefined, [answer]),
    posted,
    end,
    job: doListJob('paste', PASTED),
  };
}

it('a job is one message to a worker, which ends with the answer', async () => {
  const { answer, posted, end, job } = open();
  expect(posted).toEqual([{ job: 'paste', given: PASTED }]);
  expect(end).not.toHaveBeenCalled();
  answer({ done: TABLE });
  vi.runOnlyPendingTimers();
  expect(await job).toBe(TABLE);
  expect(end).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

it('an error keeps its code and its row on the way out of the worker', async () => {
  const { answer, end, job } = open();
  answer({ failure: { code: 'list-row-quote', detail: { row: 3 } } });
  await expect(job).rejects.toMatchObject({ code: 'list-row-quote', detail: { row: 3 } });
  expect(end).toHaveBeenCalledOnce();
});

it('a list that takes more than ten seconds is stopped with its worker', async () => {
  const { end, job } = open();
  const stopped = expect(job).rejects.toMatchObject({ code: 'list-stopped' });
  await vi.advanceTimersByTimeAsync(9_999);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await stopped;
  expect(end).toHaveBeenCalledOnce();
});

it('a list whose worker ends by itself is stopped at once', async () => {
  const { answer, job } = open();
  answer('stopped');
  await expect(job).rejects.toMatchObject({ code: 'list-stopped' });
});
