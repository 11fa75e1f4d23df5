import type { Query } from '../model/query';
import type { Capabilities } from './service';

/** What a service makes of a query: it ignores what it cannot do. */
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

/** It would leave out all that the query leaves out: its offers may stand beside those of others. */
export function appliesWholeQuery(query: Query, can: Capabilities): boolean {
  const { words, filters = [] } = usableQuery(query, can);
  return words === query.words && filters.length === (query.filters ?? []).length;
}
