import * as z from 'zod/mini';
import { COLOURS, type Colour } from '../browser/flat-picture';
import { sharedPath, withShared } from '../shared';
import type { Construction } from './construction';

const FILE = sharedPath('data', 'image-cases', 'cases.mjs');

/** The port in the text of the cases. */
const WRITTEN_PORT = ':8123';

const caseSchema = z.object({
  id: z.string(),
  want: z.enum(COLOURS),
  b: z.string(),
  at: z.exactOptional(z.tuple([z.number(), z.number()])),
  csp: z.exactOptional(z.string()),
  cookie: z.exactOptional(z.literal(1)),
  wait: z.exactOptional(z.number()),
});
type ImageCase = z.infer<typeof caseSchema>;

/** Pages that do not show at first what is wanted. */
const SHOWN: Record<string, Colour> = {
  'bg-imageset': 'red', // the green one is for other screens
  'lazy-srcset-noscript': 'white',
};

/** See `Construction.says`. */
const SAID: Record<string, Construction['says']> = {
  'slow-seq': ({ image }) => image('yellow', 'delay=1000&nostore'), // which has not come yet
};

/** The cases of the shared test material; none where it is missing. */
export async function loadImageCases(): Promise<Construction[]> {
  if (withShared.skip) return [];
  const { cases }: { cases: unknown } = await import(FILE);
  return z.array(caseSchema).parse(cases).map(toConstruction);
}

function toConstruction({ id, want, b, cookie, ...options }: ImageCase): Construction {
  const says = SAID[id];
  return {
    ...(says && { says }),
    ...options,
    id,
    want: { colour: want },
    shows: SHOWN[id] ?? want,
    html: ({ secret }) => b.replaceAll(WRITTEN_PORT, `:${new URL(secret).port}`),
    cookie: cookie === 1,
  };
}
