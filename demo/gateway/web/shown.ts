import { randomInt } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { GatewayOffer } from '../catalogue';
import type { LoadPicture } from '../pictures';
import type { PictureAt } from './pictures';
import type { Searches } from './searches';
import type { Site } from './sites';
import type { Way, Behaviour } from './behaviour';
import type { Card } from './card';

/** Places of the way that a sign-in, a check or a rough end can stand at. */
export type Place = 'upload' | 'results' | 'offer' | 'words';

/** What a visitor has done by hand. */
export interface Visit {
  isSignedIn: boolean;
  hasPassed: boolean;
}

/** Serves a page, or what stands in its place. */
export type Serve = (c: Context, place: Place, page: () => Promise<string>) => Promise<Response>;

/** What the routes of each subject are made with. */
export interface RouteDeps {
  readonly app: Hono;
  readonly shown: Shown;
  readonly offers: readonly GatewayOffer[];
  readonly record: StandInRecord;
  readonly visit: Visit;
  readonly searches: Searches;
  readonly pictures: PictureAt;
  readonly load: LoadPicture;
  readonly serve: Serve;
  /** Serves a path on one site alone. */
  readonly get: (
    site: Site,
    path: string,
    answer: (c: Context) => Response | Promise<Response>,
  ) => void;
}

type PageKind =
  | 'upload'
  | 'results'
  | 'recommendations'
  | 'empty'
  | 'words'
  | 'guest'
  | 'offer'
  | 'login'
  | 'check';

interface RequestMade {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** The query with its question mark, or nothing. */
  readonly query: string;
}

interface Upload {
  readonly bytes: Uint8Array;
  /** Absent where the picture was refused. */
  readonly imageId?: string;
}

/** A press of 搜索图片. */
interface Press {
  readonly isTrusted: boolean;
  /** The page went on upon it. */
  readonly isTaken: boolean;
}

/** What has happened so far, the oldest first. */
export interface StandInRecord {
  readonly requests: RequestMade[];
  /** Pages served, each by what it shows. */
  readonly pages: PageKind[];
  /** The ways that pictures were taken in. */
  readonly taken: Way[];
  readonly presses: Press[];
  /** Pictures that the upload page has sent. */
  readonly uploads: Upload[];
  /** What the newest list says, card by card in its order, advertisements among them. */
  cards: readonly Card[];
}

export function createRecord(): StandInRecord {
  return { requests: [], pages: [], taken: [], presses: [], uploads: [], cards: [] };
}

/** What all pages are written with. */
export interface Shown {
  readonly behaviour: Readonly<Behaviour>;
  readonly className: ClassName;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A class name as the page's build has it. */
export type ClassName = (name: string) => string;

/** Names that end in a hash of eight letters, another one with each start of the server. */
export function createClassNames(areKnown: () => boolean): ClassName {
  const known = new Map<string, string>();
  const unknown = new Map<string, string>();
  return (name) =>
    areKnown()
      ? remember(known, name, () => `${name}--${letters(8)}`)
      : remember(unknown, name, () => letters(6));
}

function remember(names: Map<string, string>, name: string, make: () => string): string {
  const made = names.get(name) ?? make();
  names.set(name, made);
  return made;
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
