/** Counts of a day by member, service and source, under one name each. Pure. */
import * as z from 'zod/mini';
import { jsonText, parseAs } from '../../utils/core/model/parse';
import { SERVICE_NAMES } from '../services/service';
import type { AuditEntry, DayFigures } from './store';

const FIELD = z.pipe(
  jsonText,
  z.tuple([z.string(), z.enum(SERVICE_NAMES), z.enum(['upstream', 'joined', 'stored', 'none'])]),
);

/** A member's name may hold any character. */
export function figureField({
  member,
  service,
  source,
}: Pick<AuditEntry, 'member' | 'service' | 'source'>): string {
  return JSON.stringify([member, service, source]);
}

/** Counts without those of a service that this relay does not know. */
export function countsOf(counts: Iterable<[string, number]>): DayFigures['calls'] {
  return [...counts].flatMap(([field, count]) => {
    const parsed = parseAs(FIELD, field);
    if (!parsed) return [];
    const [member, service, source] = parsed;
    return [{ member, service, source, count }];
  });
}
