import * as z from 'zod/mini';
import { firstIssue, jsonText } from '../schema';
import { TmapiError } from './errors';

const count = (otherwise: string, max: number) =>
  z.pipe(
    z._default(z.string(), otherwise).check(z.regex(/^\d{1,6}$/, 'must be a whole number')),
    z.pipe(z.transform(Number), z.number().check(z.minimum(1), z.maximum(max))),
  );

const search = z.object({
  img_url: z.string('is missing').check(z.minLength(1, 'is missing')),
  page: count('1', 100_000),
  page_size: count('20', 20),
  sort: z._default(z.enum(['default', 'sales', 'price_up', 'price_down']), 'default'),
});

const conversion = z.strictObject({
  url: z.string().check(z.minLength(1)),
  search_api_endpoint: z._default(z.literal('/search/image'), '/search/image'),
});

export type TmapiSearch = z.infer<typeof search>;

/** The arguments of a search, or the refusal 422 that names the wrong one. */
export function readSearch(query: Record<string, string>): TmapiSearch {
  return read(search, query);
}

/** The address to be converted, or the refusal 422. */
export function readConversion(body: string): string {
  return read(z.pipe(jsonText, conversion), body).url;
}

function read<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { at, message } = firstIssue(result.error);
  throw new TmapiError('422', `${at} ${message}`.trim());
}
