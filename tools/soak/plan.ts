/** What befalls each search: drawn by the seed and its number alone, so that a run can be repeated. */
import { createRandom, type Random, type Weighed } from './random';

/** How the service answers one POST. */
export type Reply =
  | 'page'
  | 'slow page'
  | 'broken server'
  | '429, 1 s'
  | 'cut'
  | 'half JSON'
  | 'dropped'
  | 'reset'
  | 'web page'
  | 'empty'
  | 'refused';

/** What becomes of the extension's own request for the picture. */
export type Serving = 'given' | 'page only' | 'unreadable' | 'damaged' | 'gone';

/** What happens while it runs. */
type Meanwhile = 'nothing' | 'next click' | 'cancel' | 'stop';

export interface Plan {
  /** From 1. */
  number: number;
  picture: Serving;
  /** To its POSTs in their order; those after them are answered by a page. */
  replies: readonly Reply[];
  meanwhile: Meanwhile;
  /** Milliseconds after the click. */
  at: number;
  /** The next page of what is done. */
  more: boolean;
  /** Again what has failed. */
  retry: boolean;
}

/** `calm`: nothing goes wrong. `faults`: everything but a stopped worker. `stops`: that as well. */
export type Weather = 'calm' | 'faults' | 'stops';

const REPLIES: readonly Weighed<Reply>[] = [
  ['page', 780],
  ['slow page', 90],
  ['broken server', 20],
  ['429, 1 s', 20],
  ['cut', 15],
  ['half JSON', 15],
  ['dropped', 10],
  ['reset', 10],
  ['web page', 15],
  ['empty', 15],
  ['refused', 10],
];
/** A service that is out of order for longer than it is asked again. */
const LASTING = 0.005;
const REPLIES_EACH = 4;

const SERVINGS: readonly Weighed<Serving>[] = [
  ['given', 900],
  ['page only', 40],
  ['unreadable', 20],
  ['damaged', 20],
  ['gone', 20],
];

const MEANWHILE: Record<Exclude<Weather, 'calm'>, readonly Weighed<Meanwhile>[]> = {
  faults: [
    ['nothing', 890],
    ['next click', 70],
    ['cancel', 40],
  ],
  stops: [
    ['nothing', 840],
    ['next click', 70],
    ['cancel', 40],
    ['stop', 50],
  ],
};
/** Most searches are over by then, and some are not. */
const LATEST_MS = 400;

/** Else what comes in between mostly comes too late. */
const SLOW = 0.5;

const MORE = 0.07;
const RETRY = 0.5;

export function planOf(seed: number, number: number, weather: Weather): Plan {
  const random = createRandom(Math.imul(seed, 1_000_003) + number);
  if (weather === 'calm') {
    const calm = { picture: 'given', replies: [], meanwhile: 'nothing' } as const;
    return { number, ...calm, at: 0, more: false, retry: false };
  }
  const meanwhile = random.pick(MEANWHILE[weather]);
  const [first = 'page', ...others] = drawReplies(random);
  const isSlow = first === 'page' && meanwhile !== 'nothing' && random.chance(SLOW);
  return {
    number,
    picture: random.pick(SERVINGS),
    replies: [isSlow ? 'slow page' : first, ...others],
    meanwhile,
    at: random.between(0, LATEST_MS),
    more: random.chance(MORE),
    retry: random.chance(RETRY),
  };
}

function drawReplies(random: Random): Reply[] {
  const isLasting = random.chance(LASTING);
  return Array.from({ length: REPLIES_EACH }, () =>
    isLasting ? 'broken server' : random.pick(REPLIES),
  );
}
