/** What befalls every service alike: networks, load and servers that are out of order. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beOnline, named, search, SERVICES, setFaults, startWith } from './services';

beOnline();
afterEach(() => vi.restoreAllMocks());

describe.each(named(SERVICES))('%s', (_id, service) => {
  /** The failure where this befalls each of a search's requests. */
  async function expectFailure(fault: object, expected: object): Promise<void> {
    const gateway = await startWith();
    for (const path of service.calls) {
      await setFaults(gateway, { ...fault, path });
      await expect(search(gateway, service)).rejects.toMatchObject(expected);
    }
  }

  it.each([
    ['of seconds', '7', 7_000],
    ['that is garbage', 'soon', undefined],
    ['in the past', 'Wed, 21 Oct 2015 07:28:00 GMT', undefined],
    ['that is missing', undefined, undefined],
  ])('trouble: 429 with a Retry-After %s', async (_what, retryAfter, retryAfterMs) => {
    const code = 'rate-limited';
    await expectFailure({ kind: 'rate-limit', retryAfter }, { code, detail: { retryAfterMs } });
  });

  it('trouble: 429 with a Retry-After that is a date', async () => {
    const retryAfter = new Date(Date.now() + 30_000).toUTCString();
    const gateway = await startWith();
    await setFaults(gateway, { kind: 'rate-limit', retryAfter });
    const error: unknown = await search(gateway, service).catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('detail.retryAfterMs', expect.toSatisfy(isAbout30Seconds));
  });

  it('trouble: a server that is out of order', () =>
    expectFailure(
      { kind: 'status', status: 502 },
      { code: 'service-down', detail: { status: 502 } },
    ));

  it('trouble: a connection that ends before the answer', () =>
    expectFailure({ kind: 'reset' }, { code: 'service-down' }));

  it('trouble: a connection that ends within the answer', () =>
    expectFailure({ kind: 'half-body' }, { code: 'service-down' }));

  it('trouble: a web page in place of the answer', () =>
    expectFailure({ kind: 'html' }, { code: 'bad-answer', detail: { isWebPage: true } }));

  it('trouble: an answer in another charset than it says', () =>
    expectFailure({ kind: 'charset' }, { code: 'bad-answer' }));

  it('trouble: no network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await expectFailure({ kind: 'reset' }, { code: 'offline' });
  });

  it('trouble: a search that the user breaks off', async () => {
    const gateway = await startWith();
    await setFaults(gateway, { kind: 'latency', ms: 2_000 });
    const searched = search(gateway, service, { signal: soon() });
    await expect(searched).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('trouble: a service that takes too long', async () => {
    hastenDeadlines();
    await expectFailure({ kind: 'latency', ms: 2_000 }, { code: 'timed-out' });
  });
});

const isAbout30Seconds = (ms: unknown) => typeof ms === 'number' && ms > 25_000 && ms <= 30_000;

/** What would take as long as a service is given is over in a moment; the gateway's own delays stay. */
function hastenDeadlines(): void {
  const { setTimeout: wait } = globalThis;
  const shortest = 10_000;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((work, ms = 0) =>
    wait(work, ms < shortest ? ms : 50),
  );
}

/** Aborts in a moment. */
function soon(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  return controller.signal;
}
