import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '@/utils/io/browser';
import { askPageOf } from '@/utils/io/picture/acquire/in-page';

const OWN = 'https://www.1688.com';
const FRAME = { tabId: 1, frameId: 0 };
const FILE = { mime: 'image/jpeg', base64: '/9j/', origin: OWN } as const;

interface Call {
  target: object;
  args?: unknown[];
}
const run = vi.fn<(call: Call) => Promise<object[]>>();
const targets = () => run.mock.calls.map(([{ target }]) => target);

beforeEach(() => {
  run.mockReset();
  Object.assign(browser, { scripting: { executeScript: run } });
});

test('reading in the page asks the very document whose origin it has read', async () => {
  run.mockResolvedValueOnce([{ frameId: 0, documentId: 'A1', result: OWN }]);
  run.mockResolvedValueOnce([{ frameId: 0, documentId: 'A1', result: true }]);
  expect(await askPageOf(FRAME, OWN, 'handOver', [FILE])).toBe(true);
  expect(targets()).toEqual([
    { tabId: 1, frameIds: [0] },
    { tabId: 1, documentIds: ['A1'] },
  ]);
});

test('reading in the page asks the frame where the browser has no ids of documents', async () => {
  run.mockResolvedValueOnce([{ frameId: 0, result: OWN }]);
  run.mockResolvedValueOnce([{ frameId: 0, result: true }]);
  expect(await askPageOf(FRAME, OWN, 'handOver', [FILE])).toBe(true);
  expect(targets()).toEqual([
    { tabId: 1, frameIds: [0] },
    { tabId: 1, frameIds: [0] },
  ]);
});

test.each(['https://login.1688.com', 'null', null])(
  'reading in the page sends nothing to a document of %s',
  async (result) => {
    run.mockResolvedValue([{ frameId: 0, documentId: 'B2', result }]);
    await expect(askPageOf(FRAME, OWN, 'handOver', [FILE])).rejects.toMatchObject({
      code: 'picture-blocked',
    });
    expect(run).toHaveBeenCalledOnce();
    expect(run.mock.calls[0]?.[0].args).toBeUndefined();
  },
);

test('reading in the page sends nothing to a document that has taken its place', async () => {
  run.mockResolvedValueOnce([{ frameId: 0, documentId: 'A1', result: OWN }]);
  run.mockRejectedValue(new Error('No document with id A1 in tab 1.'));
  await expect(askPageOf(FRAME, OWN, 'handOver', [FILE])).rejects.toMatchObject({
    code: 'picture-blocked',
  });
  expect(targets()).toEqual([
    { tabId: 1, frameIds: [0] },
    { tabId: 1, documentIds: ['A1'] },
  ]);
});
