/** The columns that a list gets at its right: what was found for each row (`docs/list.md`). Pure. */
import type { Failure } from '../errors';
import type { ComparedOffer, Mark } from '../model/compared-offer';
import { minorDigits } from '../model/money';
import type { LinkedOffer } from '../model/offer-link';
import { OFFER_FIELDS } from '../pricing/offer-fields';
import { SELLER_COLUMNS } from './columns';
import { type Doubt, type JudgedRow, MAX_BEST } from './judge';
import type { AddedColumns, Certainty } from './table';

export interface RowResult {
  /** Where the row's search stands. */
  status: 'waiting' | 'done' | 'failed' | 'skipped';
  /** Why it failed, or was skipped. */
  failure?: Failure;
  /** Verdict of a done row. */
  judged?: JudgedRow;
  /** Key of the offer that the user chose, or `NONE_CHOSEN`. Absent: not looked at. */
  choice?: string;
  /** Epoch milliseconds of the answer. */
  at?: number;
}

/** The choice of a user for whom none of the offers is the product. */
export const NONE_CHOSEN = 'none';

/** What is known of a row in one word: how certain its product is, or why there is none. */
export type RowState = Certainty | 'failed' | 'waiting' | 'chosen' | 'refused';

const ROW_TITLES = ['confidence', 'state', 'reason', 'date'] as const;

/** What depends on the language and on the user. */
export interface ColumnWords {
  title: (column: (typeof SELLER_COLUMNS)[number] | (typeof ROW_TITLES)[number]) => string;
  state: (state: RowState) => string;
  doubt: (doubt: Doubt) => string;
  failure: (failure: Failure) => string;
  mark: (mark: Mark) => string;
  /** Where the user orders an offer; undefined for one that has no address. */
  link: (offer: LinkedOffer) => string | undefined;
  /** Local day of epoch milliseconds: `2026-11-25`. */
  day: (at: number) => string;
  /** ISO 4217 of landed costs; those of another currency are left out. */
  currency: string;
}

type Cells = AddedColumns['rows'][number];

/** @param rows in the order of the table's rows */
export function addedColumns(rows: readonly RowResult[], words: ColumnWords): AddedColumns {
  const sellers = Array.from({ length: MAX_BEST }, (_, at) => at);
  return {
    titles: [
      ...sellers.flatMap((at) => SELLER_COLUMNS.map((one) => `${at + 1}. ${words.title(one)}`)),
      ...ROW_TITLES.map((one) => words.title(one)),
    ],
    rows: rows.map((row) => {
      const offers = offersOf(row);
      return [...sellers.flatMap((at) => offerCells(offers[at], words)), ...rowCells(row, words)];
    }),
  };
}

/** The offer that the user chose. Undefined as well where a later search does not have it. */
function chosenOffer({ judged, choice }: RowResult): ComparedOffer | undefined {
  return [...(judged?.best ?? []), ...(judged?.others ?? [])].find(({ key }) => key === choice);
}

/** The offers that are written for a row, the best first: the chosen one, then others of its product. */
export function offersOf(row: RowResult): readonly ComparedOffer[] {
  const best = row.judged?.best ?? [];
  if (row.choice === NONE_CHOSEN) return [];
  const chosen = chosenOffer(row);
  return chosen
    ? [chosen, ...best.filter(({ key, group }) => key !== chosen.key && group === chosen.group)]
    : best;
}

function offerCells(compared: ComparedOffer | undefined, words: ColumnWords): Cells {
  if (!compared) return SELLER_COLUMNS.map(() => undefined);
  const { offer, unitPrice, landed, mark, notes } = compared;
  const { similarity, margin, moq } = OFFER_FIELDS;
  const isOwn = landed?.currency === words.currency;
  const marks = [...(mark ? [mark] : []), ...notes].map((one) => words.mark(one));
  const cells = {
    seller: offer.seller?.name,
    offerId: offer.offerId,
    link: words.link(offer),
    unitPrice: major(unitPrice?.perPiece, 'CNY'),
    landed: isOwn ? major(OFFER_FIELDS.landed(compared), words.currency) : undefined,
    margin: percent(margin(compared)),
    moq: moq(compared),
    similarity: percent(similarity(compared)),
    notes: marks.join('; ') || undefined,
  };
  return SELLER_COLUMNS.map((one) => cells[one]);
}

function rowCells(row: RowResult, words: ColumnWords): Cells {
  const state = stateOf(row);
  const { judged, failure, at } = row;
  const isJudged = state === judged?.certainty && state !== 'none';
  const doubts = isJudged ? judged.doubts.map((one) => words.doubt(one)).join('; ') : '';
  const cells = {
    confidence: isJudged ? rounded(judged.confidence, 2) : undefined,
    state: words.state(state),
    reason: (failure ? words.failure(failure) : doubts) || undefined,
    date: at === undefined ? undefined : words.day(at),
  };
  return ROW_TITLES.map((one) => cells[one]);
}

export function stateOf(row: RowResult): RowState {
  if (row.choice === NONE_CHOSEN) return 'refused';
  if (chosenOffer(row)) return 'chosen';
  if (row.status === 'done') return row.judged?.certainty ?? 'none';
  return row.status === 'failed' ? 'failed' : 'waiting';
}

/** Amount in major units, with two digits more than the currency has: a piece of a pack may cost a fraction. */
function major(minor: number | undefined, currency: string): number | undefined {
  const digits = minorDigits(currency);
  return minor === undefined ? undefined : rounded(minor / 10 ** digits, digits + 2);
}

/** A share as percent. */
function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : rounded(share * 100, 1);
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
