import * as v from 'valibot';
import { TmapiError } from './errors';

const count = (otherwise: string, max: number) =>
  v.pipe(
    v.optional(v.string(), otherwise),
    v.regex(/^\d{1,6}$/, 'must be a whole number'),
    v.transform(Number),
    v.minValue(1),
    v.maxValue(max),
  );

const search = v.object({
  img_url: v.pipe(v.string('is missing'), v.nonEmpty('is missing')),
  page: count('1', 100_000),
  page_size: count('20', 20),
  sort: v.optional(v.picklist(['default', 'sales', 'price_up', 'price_down']), 'default'),
});

const conversion = v.strictObject({
  url: v.pipe(v.string(), v.nonEmpty()),
  search_api_endpoint: v.optional(v.literal('/search/image'), '/search/image'),
});

export type TmapiSearch = v.InferOutput<typeof search>;

/** The arguments of a search, or the refusal 422 that names the wrong one. */
export function readSearch(query: Record<string, string>): TmapiSearch {
  return read(search, query);
}

/** The address to be converted, or the refusal 422. */
export function readConversion(body: string): string {
  return read(v.pipe(v.string(), v.parseJson(), conversion), body).url;
}

function read<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new TmapiError(422, [v.getDotPath(issue), issue.message].filter(Boolean).join(' '));
}
