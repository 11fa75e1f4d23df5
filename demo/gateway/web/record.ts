import type { Way } from './behaviour';
import type { Card } from './card';

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
