/** Export and import of everything that is kept, as one file. Imported content is not trusted. */
import * as z from 'zod/mini';
import { templateProblem } from '../agents/template';
import { type Agent, agentSchema } from '../model/agents';
import { type HistoryEntry, historyEntrySchema } from '../model/history';
import { type OrderDraft, orderDraftSchema } from '../model/order-draft';
import { pinSchema, type Pin } from '../model/pin';
import { type RememberedSeller, rememberedSellerSchema } from '../model/remembered-seller';
import { type KeptWatch, keptWatchSchema } from '../model/watch';
import { parseAs } from '../parse';

const FORMAT = 'find-on-1688';
const VERSION = 1;
/** Bytes or characters: more than the largest history, and below the maximum string length. */
export const MAX_TRANSFERRED = 500_000_000;

const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().check(z.minimum(1)),
});
const items = z.catch(z.array(z.unknown()), []);
const contentsSchema = z.object({
  history: items,
  pins: items,
  cleared: items,
  sellers: items,
  agents: items,
  order: z.optional(z.unknown()),
  watches: items,
});

const keySchema = z.string().check(z.maxLength(100));
/** What the user said of it where the file was written counts here as little as what anybody wrote into it. */
const agentLinkSchema = z
  .pick(agentSchema, { name: true, template: true })
  .check(z.refine(({ template }) => templateProblem(template) === undefined));

/** Characters of a pin as JSON: a hundred of them fit into the browser's storage of 10 MB. */
const MAX_LISTED = 100_000;
/** Longest text of a watch, with its picture. */
const MAX_WATCHED = 2_000_000;
/** The clock of another computer may be ahead by this much. */
const MAX_AHEAD_MS = 86_400_000;

type AgentLink = Pick<Agent, 'name' | 'template'>;

export interface Transferred {
  history: HistoryEntry[];
  pins: Pin[];
  /** Keys of offers that the user declared not misleading. */
  cleared: string[];
  /** Sellers that the user prefers, avoids or has a note on. */
  sellers: RememberedSeller[];
  /** Agents, which are not used before the user has seen them. */
  agents: AgentLink[];
  /** What was entered of an order of the pins; absent if the file has none. */
  order?: OrderDraft;
  /** Watched offers with their pictures. */
  watches: KeptWatch[];
  /** Number of items with a moment in the future, which would stay in front of all others. */
  future: number;
  /** Number of unreadable items. */
  unreadable: number;
}

export type TransferProblem = 'foreign' | 'newer';

/** What came of the items of one kind. What was there before an import stays as it was. */
export interface Imported {
  added: number;
  /** Items that already existed. */
  known: number;
  /** Items that are too old or found no room. */
  leftOut: number;
}

/**
 * Parses a file; `foreign` if it has another format, `newer` if it is from a later version.
 * Unreadable items are counted and skipped, and so are those with a moment in the future.
 * @param now epoch milliseconds
 */
export function parseTransfer(text: string, now: number): Transferred | TransferProblem {
  const file = text.length > MAX_TRANSFERRED ? undefined : tryJson(text);
  const envelope = parseAs(envelopeSchema, file);
  const contents = parseAs(contentsSchema, file);
  if (!envelope || !contents) return 'foreign';
  if (envelope.version > VERSION) return 'newer';
  const left = { unreadable: 0, future: 0 };
  const read = <T>(list: readonly unknown[], { schema, latest, max }: Kind<T>): T[] => {
    const readable: T[] = [];
    for (const item of list) {
      const parsed = isWithin(item, max) ? parseAs(schema, item) : undefined;
      if (parsed === undefined) left.unreadable += 1;
      else if (latest(parsed) > now + MAX_AHEAD_MS) left.future += 1;
      else readable.push(parsed);
    }
    return readable;
  };
  const [order] = read(contents.order === undefined ? [] : [contents.order], ORDER);
  return {
    ...(order && { order }),
    history: read(contents.history, HISTORY),
    pins: read(contents.pins, PINS),
    cleared: read(contents.cleared, CLEARED),
    sellers: read(contents.sellers, SELLERS),
    agents: read(contents.agents, AGENTS),
    watches: read(contents.watches, WATCHES),
    ...left,
  };
}

interface Kind<T> {
  schema: z.ZodMiniType<T>;
  /** The latest moment in an item, epoch milliseconds. */
  latest: (item: T) => number;
  /** Characters of an item as JSON; absent: any. */
  max?: number;
}

const HISTORY: Kind<HistoryEntry> = {
  schema: historyEntrySchema,
  latest: ({ row, pricesAt = 0 }) => Math.max(row.at, pricesAt),
};
const PINS: Kind<Pin> = { schema: pinSchema, latest: ({ at }) => at, max: MAX_LISTED };
const SELLERS: Kind<RememberedSeller> = {
  schema: rememberedSellerSchema,
  latest: ({ at }) => at,
  max: MAX_LISTED,
};
const ORDER: Kind<OrderDraft> = {
  schema: orderDraftSchema,
  latest: () => 0,
  max: 10 * MAX_LISTED,
};
const WATCHES: Kind<KeptWatch> = {
  schema: keptWatchSchema,
  latest: ({ watch }) =>
    Math.max(watch.createdAt, watch.known.at, ...watch.prices.map(({ at }) => at)),
  max: MAX_WATCHED,
};
const CLEARED: Kind<string> = { schema: keySchema, latest: () => 0 };
const AGENTS: Kind<AgentLink> = { schema: agentLinkSchema, latest: () => 0 };

function isWithin(item: unknown, max: number | undefined): boolean {
  return max === undefined || JSON.stringify(item).length <= max;
}

/** What is exported. Large lists come one by one. */
type Exported = Omit<Transferred, 'history' | 'watches' | 'future' | 'unreadable'> & {
  history: AsyncIterable<HistoryEntry>;
  watches: AsyncIterable<KeptWatch>;
};

/** Writes the text in chunks, so that a large history is never one string. */
export async function* writeTransfer({
  history,
  watches,
  agents,
  ...lists
}: Exported): AsyncGenerator<string> {
  const links = agents.map(({ name, template }) => ({ name, template }));
  const rest = { ...lists, agents: links };
  yield `${JSON.stringify({ format: FORMAT, version: VERSION, ...rest }).slice(0, -1)},"history":[`;
  yield* itemsOf(history);
  yield '],"watches":[';
  yield* itemsOf(watches);
  yield ']}';
}

async function* itemsOf(list: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '';
  for await (const item of list) {
    yield separator + JSON.stringify(item);
    separator = ',';
  }
}

/** JSON parses `1e999` as Infinity; null makes the item unreadable instead. */
function tryJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? null : value,
    );
  } catch {
    return undefined; // it is foreign
  }
}
