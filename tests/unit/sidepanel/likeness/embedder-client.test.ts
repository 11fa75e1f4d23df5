import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createEmbedderClient,
  MOST_WAITING,
} from '@/entrypoints/sidepanel/likeness/embedder-client';
import type {
  EmbedderAnswer,
  EmbedderRequest,
  EmbedderWorker,
  OnAnswer,
} from '@/entrypoints/sidepanel/likeness/protocol';

/** A picture that is onAnswer by its one byte. */
const picture = (name: number) => ({ data: Uint8Array.of(name), width: 1, height: 1 });
const later = () => false;
const { signal } = new AbortController();
const names = (request: EmbedderRequest | undefined) =>
  request && 'pictures' in request ? request.pictures.map(({ data }) => data[0]) : [];
const vectorsFor = (request: EmbedderRequest | undefined): EmbedderAnswer => ({
  vectors: names(request).map((name = 0) => Int8Array.of(name)),
});

function open() {
  const posted: EmbedderRequest[] = [];
  let onAnswer: OnAnswer = () => undefined;
  let [begun, ended] = [0, 0];
  let refused: DOMException | undefined;
  let show: (() => void) | undefined;
  let hidden: Promise<void> | undefined;
  type Start = (model: Uint8Array<ArrayBuffer>, events: OnAnswer) => Promise<EmbedderWorker>;
  const start = vi.fn<Start>().mockImplementation(async (_model, events) => {
    onAnswer = events;
    begun += 1;
    return {
      post: (request) => {
        const error = refused;
        refused = undefined;
        if (error) throw error;
        posted.push(request);
      },
      end: () => void (ended += 1),
    };
  });
  const readModel = vi.fn<() => Promise<Uint8Array<ArrayBuffer>>>();
  readModel.mockImplementation(async () => new Uint8Array(3));
  const client = createEmbedderClient({
    readModel,
    start,
    whenVisible: () => hidden ?? Promise.resolve(),
  });
  return {
    client,
    start,
    readModel,
    posted,
    counts: () => ({ begun, ended }),
    answer: async () => {
      onAnswer(vectorsFor(posted.at(-1)));
      await soon();
    },
    tell: async (said: EmbedderAnswer | 'stopped') => {
      onAnswer(said);
      await soon();
    },
    /** The next pictures cannot be sent. */
    refuse: (error: DOMException) => void (refused = error),
    hide: () => void (hidden = new Promise((resolve) => (show = resolve))),
    show: async () => {
      hidden = undefined;
      show?.();
      await soon();
    },
  };
}

const soon = () => vi.advanceTimersByTimeAsync(0);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('embedding pictures', () => {
  it('sends the first alone, then more at a time up to eight, each answered by its own vector', async () => {
    const { client, posted, answer } = open();
    const all = Promise.all(
      Array.from({ length: 19 }, (_, name) =>
        client.embed(picture(name), { isFirst: later, signal }),
      ),
    );
    await soon();
    for (let batch = 0; batch < 5; batch += 1) await answer();
    expect(posted.map((request) => names(request).length)).toEqual([1, 2, 4, 8, 4]);
    expect((await all).map((vector) => vector?.[0])).toEqual(
      Array.from({ length: 19 }, (_, name) => name),
    );
  });

  it('sends those in sight first, also where they came last', async () => {
    const { client, posted, answer } = open();
    const seen = new Set<number>();
    for (let name = 0; name < 20; name += 1) {
      void client.embed(picture(name), { isFirst: () => seen.has(name), signal });
    }
    await soon();
    seen.add(19).add(18);
    await answer();
    expect(names(posted[1]).slice(0, 2)).toEqual([18, 19]);
  });

  it('sends none any more once another search begins', async () => {
    const { client, posted, answer } = open();
    const search = new AbortController();
    const old = Array.from({ length: 12 }, (_, name) =>
      client.embed(picture(name), { isFirst: later, signal: search.signal }),
    );
    await soon();
    search.abort();
    const fresh = client.embed(picture(50), { isFirst: later, signal });
    await answer();
    expect(posted.map(names)).toEqual([[0], [50]]);
    await answer();
    expect(await fresh).toEqual(Int8Array.of(50));
    expect(await old.at(-1)).toBeUndefined();
  });

  it('sends none while the panel is hidden', async () => {
    const { client, posted, hide, show } = open();
    hide();
    void client.embed(picture(1), { isFirst: later, signal });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(posted).toEqual([]);
    await show();
    expect(posted.map(names)).toEqual([[1]]);
  });

  it('lets no more wait than there is room for', async () => {
    const { client, answer } = open();
    for (let name = 0; name < MOST_WAITING + 2; name += 1) {
      void client.embed(picture(name), { isFirst: later, signal });
    }
    await soon();
    let hasRoom = false;
    void client.room().then(() => (hasRoom = true));
    await soon();
    expect(hasRoom).toBe(false);
    await answer();
    expect(hasRoom).toBe(true);
  });
});

describe('the worker', () => {
  it('begins with the first picture, and ends when nothing is asked of it', async () => {
    const { client, counts, answer } = open();
    expect(counts()).toEqual({ begun: 0, ended: 0 });
    void client.embed(picture(1), { isFirst: later, signal });
    await soon();
    await answer();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(counts()).toEqual({ begun: 1, ended: 0 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(counts()).toEqual({ begun: 1, ended: 1 });
    void client.embed(picture(2), { isFirst: later, signal });
    await soon();
    expect(counts()).toEqual({ begun: 2, ended: 1 });
  });

  it('begins before there are pictures where it is onAnswer to, and once', async () => {
    const { client, counts, posted, answer } = open();
    client.prepare();
    await soon();
    expect(counts()).toEqual({ begun: 1, ended: 0 });
    client.prepare();
    void client.embed(picture(1), { isFirst: later, signal });
    await soon();
    expect(posted.map(names)).toEqual([[1]]);
    await answer();
    expect(counts()).toEqual({ begun: 1, ended: 0 });
  });

  it('ends where pictures never come', async () => {
    const { client, counts } = open();
    client.prepare();
    await vi.advanceTimersByTimeAsync(31_000);
    expect(counts()).toEqual({ begun: 1, ended: 1 });
  });

  it.each([['stopped'], [{ trouble: 'damaged' }]] as const)(
    'is tried again for pictures where it was %s before there were any',
    async (said) => {
      const { client, counts, tell, answer } = open();
      client.prepare();
      await soon();
      await tell(said);
      expect(client.trouble()).toBeUndefined();
      const seen = client.embed(picture(2), { isFirst: later, signal });
      await soon();
      await answer();
      expect(await seen).toEqual(Int8Array.of(2));
      expect(counts()).toEqual({ begun: 2, ended: 1 });
    },
  );

  it.each([['damaged'], ['noWasm']] as const)(
    'is not asked again where it says %s',
    async (trouble) => {
      const { client, counts, tell } = open();
      const first = client.embed(picture(1), { isFirst: later, signal });
      await soon();
      await tell({ trouble });
      expect(await first).toBeUndefined();
      expect(client.trouble()).toBe(trouble);
      expect(await client.embed(picture(2), { isFirst: later, signal })).toBeUndefined();
      expect(counts()).toEqual({ begun: 1, ended: 1 });
    },
  );

  it('begins again with the next search where the browser ended it', async () => {
    const { client, tell, answer } = open();
    const lost = client.embed(picture(1), { isFirst: later, signal });
    await soon();
    await tell('stopped');
    expect(await lost).toBeUndefined();
    expect(client.trouble()).toBe('stopped');
    client.retry();
    const seen = client.embed(picture(2), { isFirst: later, signal });
    await soon();
    await answer();
    expect(await seen).toEqual(Int8Array.of(2));
    expect(client.trouble()).toBeUndefined();
  });

  it('is ended where it does not answer', async () => {
    const { client, counts } = open();
    const lost = client.embed(picture(1), { isFirst: later, signal });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await lost).toBeUndefined();
    expect(client.trouble()).toBe('stopped');
    expect(counts()).toEqual({ begun: 1, ended: 1 });
  });

  it('whose model cannot be read counts as damaged', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { client, readModel } = open();
    readModel.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await client.embed(picture(1), { isFirst: later, signal })).toBeUndefined();
    expect(client.trouble()).toBe('damaged');
  });

  it('embeds the next pictures after some that could not be sent to it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { client, posted, refuse, answer } = open();
    refuse(new DOMException('An ArrayBuffer is detached.', 'DataCloneError'));
    expect(await client.embed(picture(1), { isFirst: later, signal })).toBeUndefined();
    expect(client.trouble()).toBeUndefined();
    const seen = client.embed(picture(2), { isFirst: later, signal });
    await soon();
    expect(posted.map(names)).toEqual([[2]]);
    await answer();
    expect(await seen).toEqual(Int8Array.of(2));
  });

  it('counts as stopped where the browser does not start it, and is tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { client, start, answer } = open();
    start.mockRejectedValueOnce(new Error('no workers'));
    expect(await client.embed(picture(1), { isFirst: later, signal })).toBeUndefined();
    expect(client.trouble()).toBe('stopped');
    client.retry();
    const seen = client.embed(picture(2), { isFirst: later, signal });
    await soon();
    await answer();
    expect(await seen).toEqual(Int8Array.of(2));
  });
});
