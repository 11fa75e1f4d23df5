import { DEMO_PER_CNY } from './table';

/** A refusal of Frankfurter's: 422 with a message, or 404. */
export class RatesError extends Error {
  override readonly name = 'RatesError';
  readonly status: 404 | 422;

  constructor(message: string, status: 404 | 422 = 422) {
    super(message);
    this.status = status;
  }
}

/** All parameters of version 2. The demo has the rates of one day: requests for others are refused°. */
const SERVED = new Set(['base', 'quotes', 'providers']);
const PARAMETERS = new Set([...SERVED, 'date', 'from', 'to', 'group', 'expand']);

export interface RatesQuery {
  base: string;
  /** Absent: all. */
  quotes?: string[];
  isOfEcb: boolean;
}

export function readNewerQuery(query: Record<string, string>): RatesQuery {
  const unknown = Object.keys(query).filter((name) => !PARAMETERS.has(name));
  if (unknown.length > 0) throw new RatesError(`unknown parameter: ${unknown.join(', ')}`);
  const unserved = Object.keys(query).filter((name) => !SERVED.has(name));
  if (unserved.length > 0) throw new RatesError(`not in the demo: ${unserved.join(', ')}`);
  const providers = listOf(query['providers']);
  return { ...readCurrencies(query['base'], query['quotes']), isOfEcb: isEcb(providers) };
}

/** Version 1 knows `from` and `to` as well, and ignores what it does not know. */
export function readOlderQuery(query: Record<string, string>): RatesQuery {
  const base = query['from'] ?? query['base'];
  const read = readCurrencies(base, query['to'] ?? query['symbols']);
  if (read.quotes?.length === 1 && read.quotes[0] === read.base) {
    throw new RatesError('bad currency pair');
  }
  return { ...read, isOfEcb: true };
}

function readCurrencies(baseText: string | undefined, quotesText: string | undefined) {
  const base = baseText?.toUpperCase() ?? 'EUR';
  const quotes = listOf(quotesText);
  const invalid = [base, ...(quotes ?? [])].filter((code) => !Object.hasOwn(DEMO_PER_CNY, code));
  if (invalid.length > 0) throw new RatesError(`invalid currency: ${invalid.join(',')}`);
  return { base, ...(quotes && { quotes }) };
}

const listOf = (text: string | undefined) => text?.toUpperCase().split(',');
const isEcb = (providers: string[] | undefined) => providers?.includes('ECB') ?? true;
