import type { Terms } from '@/utils/calls/terms';
import { parseFen } from '@/utils/model/money';

/** What was typed, nothing where that is empty; undefined where it cannot be read. */
export function readTerm(name: keyof Terms, typed: string): { value?: number } | undefined {
  const text = typed.trim();
  if (text === '') return {};
  const value = name === 'price' ? readPrice(text.replace(',', '.')) : readLimit(text);
  return value === undefined ? undefined : { value };
}

/** A part of a fen would be rounded away: it is refused instead. */
function readPrice(text: string): number | undefined {
  return /^[^.]+(\.\d{1,2})?$/.test(text) ? parseFen(text) : undefined;
}

function readLimit(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
