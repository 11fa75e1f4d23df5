/** Pinned offers as the panel shows them: marked in the list, side by side in the tray. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ComparedOffer } from '@/utils/pricing/compared';
import { isAppError } from '@/utils/errors';
import { formatNumber } from '@/utils/i18n/format';
import type { Pin } from '@/utils/model/pin';
import type { Search } from '@/utils/model/search';
import { MAX_PINS } from '@/utils/storage/pins';
import { t } from '@/utils/i18n/words';
import { follow, type Source } from '../source';

export interface PinsDeps {
  /** In the order in which they were pinned. */
  pins: Source<Pin[]>;
  /** False where there is no room. */
  pin: (pin: Pin) => Promise<boolean>;
  unpin: (key: string) => Promise<void>;
  writeNote: (key: string, note: string) => Promise<void>;
  complete: (compared: ComparedOffer) => Promise<void>;
  /** Epoch milliseconds. */
  clock: () => number;
}

/** What is written down beside a pinned offer. */
export type PinContext = Pick<Pin, 'page' | 'quantity'>;

/** @param inputs those that the search is compared with */
export function pinContext(
  search: Search | undefined,
  { quantity }: { quantity: number },
): PinContext {
  const { pageUrl: url, pageTitle: title } = search?.target ?? {};
  if (url === undefined || !/^https?:/i.test(url)) return { quantity };
  return { quantity, page: { url, ...(title !== undefined && { title }) } };
}

export interface PinsState {
  pins: ReadonlySignal<readonly Pin[]>;
  /** Keys of their offers. */
  pinned: ReadonlySignal<ReadonlySet<string>>;
  /** By the key of their offer. */
  notes: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Why the last one was not pinned. */
  problem: ReadonlySignal<'full' | 'failed' | undefined>;
  pin: (compared: ComparedOffer, context: PinContext) => void;
  unpin: (key: string) => void;
  note: (key: string, note: string) => void;
  /** The same offer with its details, which had not come when it was pinned. */
  complete: (compared: ComparedOffer) => void;
  dismiss: () => void;
  ready: Promise<void>;
  stop: () => void;
}

export function createPins(deps: PinsDeps): PinsState {
  const pins = signal<Pin[]>([]);
  const problem = signal<'full' | 'failed' | undefined>(undefined);
  const source = follow(deps.pins, pins);

  async function attempt(work: () => Promise<boolean | void>): Promise<void> {
    try {
      problem.value = (await work()) === false ? 'full' : undefined;
    } catch (error) {
      if (isAppError(error)) throw error; // no room: said for all that is changed
      console.error(error);
      problem.value = 'failed';
    }
  }

  return {
    pins,
    pinned: computed(() => new Set(pins.value.map(({ compared }) => compared.key))),
    notes: computed(
      () =>
        new Map(
          pins.value.flatMap(({ compared, note }) =>
            note === undefined ? [] : [[compared.key, note] as const],
          ),
        ),
    ),
    problem,
    pin: (compared, context) =>
      void attempt(() => deps.pin({ at: deps.clock(), compared, ...context })),
    unpin: (key) => void attempt(() => deps.unpin(key)),
    note: (key, note) => void attempt(() => deps.writeNote(key, note)),
    complete: (compared) => void attempt(() => deps.complete(compared)),
    dismiss: () => {
      problem.value = undefined;
    },
    ready: source.ready,
    stop: source.stop,
  };
}

/** Why an offer was not pinned, and what to do. */
export function pinProblemWords(problem: 'full' | 'failed'): string {
  return problem === 'full' ? t('pins.full', [formatNumber(MAX_PINS)]) : t('pins.failed');
}
