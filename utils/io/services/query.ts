import type { Query } from '../../core/model/query';
import type { Capabilities } from './service';

/** The part of a query that a service supports. */
export function usableQuery(query: Query, can: Capabilities): Query {
  const { words, isWordsOnly, sort, filters = [] } = query;
  const takesWords = isWordsOnly ? can.words : can.wordsWithPicture;
  const taken = filters.filter((filter) => can.filters.includes(filter));
  return {
    ...(words && takesWords && { words, ...(isWordsOnly && { isWordsOnly }) }),
    ...(sort && can.sort.includes(sort) && { sort }),
    ...(taken.length > 0 && { filters: taken }),
  };
}

/** True where the service supports the query's words and all its filters, so that its offers can be merged. */
export function appliesWholeQuery(query: Query, can: Capabilities): boolean {
  const { words, filters = [] } = usableQuery(query, can);
  return words === query.words && filters.length === (query.filters ?? []).length;
}
