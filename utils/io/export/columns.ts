/** Makers of columns, one for each kind of value, and the columns of agents' addresses. */
import { agentAddress } from '../../core/agents/address';
import type { Agent } from '../../core/model/agents';
import type { Range } from '../../core/model/compared-offer';
import type { LinkedOffer } from '../../core/model/offer-link';
import { t } from '../i18n/words';
import {
  type Kind,
  addressCell,
  dateCell,
  linkCell,
  moneyCell,
  numberCell,
  percentCell,
  textCell,
  type Cell,
} from './cell';
import { foreignText } from './links';
import type { Column } from './table';

/** Undefined if the value is unknown. */
type Of<Row, T> = (row: Row) => T | undefined;
type Nameless<Row> = Omit<Column<Row>, 'id'>;

/** Columns by their ids, in their order. */
export function columnsOf<Row>(table: Readonly<Record<string, Nameless<Row>>>): Column<Row>[] {
  return Object.entries(table).map(([id, column]) => Object.assign({ id }, column));
}

const maker =
  <T>(kind: Kind, cellOf: (value: T | undefined) => Cell | undefined) =>
  <Row>(title: string, of: Of<Row, T>): Nameless<Row> => ({
    title,
    kind,
    value: (row) => cellOf(of(row)),
  });

export const text = maker<string>('text', textCell);
/** A foreign address, which is never a link. */
export const address = maker<string>('address', addressCell);
export const link = maker<LinkedOffer>('link', linkCell);
export const number = maker<number>('number', numberCell);
/** Epoch milliseconds. */
export const date = maker<number>('date', dateCell);
/** A share from 0 to 1. */
export const percent = maker<number>('percent', percentCell);
const shares = maker<Range>('percent', percentCell);

export function percentRange<Row>(title: string, of: Of<Row, Range>): Nameless<Row> {
  return { ...shares(title, of), isRange: true };
}

/** One amount. @param of minor units of the currency */
export function money<Row>(title: string, currency: string, of: Of<Row, number>): Nameless<Row> {
  return { title, kind: 'money', value: (row) => moneyCell(of(row), currency) };
}

/** @param currency unknown: the cell is empty @param of minor units of the currency */
export function moneyRange<Row>(
  title: string,
  currency: string | Of<Row, string>,
  of: Of<Row, Range>,
): Nameless<Row> {
  const value = (row: Row) => {
    const unit = typeof currency === 'string' ? currency : currency(row);
    return unit === undefined ? undefined : moneyCell(of(row), unit);
  };
  return { title, kind: 'money', isRange: true, value };
}

/** Price tiers: from which quantity, and at which price in fen. @param tiers how many the longest row has */
export function tierColumns<Row>(
  tiers: number,
  of: (row: Row) => readonly { from: number; price: number }[] | undefined,
): Column<Row>[] {
  const numbers = Array.from({ length: tiers }, (_, at) => at);
  const title = (at: number): [string] => [String(at + 1)];
  const from = numbers.map((at): [string, Nameless<Row>] => [
    `from${at}`,
    number(t('export.tierFrom', title(at)), (row: Row) => of(row)?.[at]?.from),
  ]);
  const price = numbers.map((at): [string, Nameless<Row>] => [
    `price${at}`,
    money(t('export.tierPrice', title(at)), 'CNY', (row: Row) => of(row)?.[at]?.price),
  ]);
  return columnsOf(Object.fromEntries([...from, ...price]));
}

/** The address of each offer at each of the user's agents: text, as every address but the offer's own. */
export function agentColumns<Row>(
  agents: readonly Agent[],
  offerOf: Of<Row, LinkedOffer>,
): Record<string, Nameless<Row>> {
  const columns = agents.map((agent, at): [string, Nameless<Row>] => {
    const title = foreignText(t('export.agentLink', [agent.name])); // in some languages the name stands first
    const addressOf = (offer: LinkedOffer | undefined) => offer && agentAddress(agent, offer);
    return [`agent${at + 1}`, address(title, (row: Row) => addressOf(offerOf(row)))];
  });
  return Object.fromEntries(columns);
}
