/** Around and in the offers of an answer; JSON itself is read in `json.test.ts`. */
import '../support/services/json-source';
import { afterAll } from 'vitest';
import { isAppError } from '../../utils/core/errors';
import { openPlatform } from '../../utils/io/services/open-platform/client';
import { askOf } from '../support/services/ask';
import { picture, signal } from '../support/services/service';
import { type ServiceAnswer, offers, openService } from '../support/browser/service';
import { security } from '../support/tables/row';

let answer: ServiceAnswer = {};
const service = await openService(() => answer);
afterAll(() => service.close());
const client = askOf(openPlatform);
const connection = { baseUrl: service.url, form: 'signed' as const };
const credentials = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

/** The offers that are read in this answer. */
async function offersIn(given: ServiceAnswer) {
  answer = given;
  const found = await client.search({ picture, connection, credentials }, { signal });
  return found.offers;
}

/** "3 offers", or the code of the failure. */
async function ask(given: ServiceAnswer): Promise<string> {
  try {
    return `${(await offersIn(given)).length} offers`;
  } catch (error) {
    return isAppError(error) ? error.code : String(error);
  }
}

/** One good offer, with this beside it. */
const beside = (json: string) => {
  const { body } = offers({ count: 1, total: 1 });
  return { body: `${body.slice(0, -1)},"beside":${json}}` };
};
const deep = (count: number) => '['.repeat(count) + ']'.repeat(count);
const PROTOTYPES = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

for (const [name, given, expected] of [
  ['100,000 brackets beside an offer', beside(deep(100_000)), 'bad-answer'],
  ['1,000 brackets beside an offer', beside(deep(1000)), '1 offers'],
  ['a number of a million digits beside an offer', beside('9'.repeat(1_000_000)), '1 offers'],
  [
    'a list of lists in place of the offers',
    { body: `{"result":{"productList":${deep(9)}}}` },
    'bad-answer',
  ],
] as const) {
  security('json shape', name, expected, () => ask(given));
}

security(
  'json shape',
  'huge numbers in every field of an offer',
  { shown: 1, price: null, similarity: null },
  async () => {
    const huge = '1e999 -1e999 1e308 99999999999999999999'.split(' ');
    const { body } = offers({ count: 1, total: 1 });
    const json = body
      .replace(/"price":"[^"]*"/, `"price":${huge[0]}`)
      .replace(/"similarity":[\d.]+/, `"similarity":${huge[1]}`)
      .replace(/"minOrderQuantity":\d+/, `"minOrderQuantity":${huge[2]}`)
      .replace(/"totalResults":\d+/, `"totalResults":${huge[3]}`);
    const found = await offersIn({ body: json });
    return {
      shown: found.length,
      price: found[0]?.price ?? null,
      similarity: found[0]?.similarity ?? null,
    };
  },
);

security(
  'json shape',
  '__proto__ and constructor in every place of an answer',
  { shown: 2, price: null, polluted: false },
  async () => {
    const { body } = offers({ count: 2, total: 2 });
    const bare = body.replaceAll(/"price":"[^"]*",/g, '');
    const inside = PROTOTYPES.slice(1, -1).replaceAll(
      '"polluted":1',
      '"polluted":1,"price":"1.00"',
    );
    const found = await offersIn({ body: bare.replaceAll('{', `{${inside},`) });
    return {
      shown: found.length,
      price: found[0]?.price ?? null,
      polluted: Reflect.has({}, 'polluted') || Reflect.has([], 'polluted'),
    };
  },
);

const MOST = 4 * 1024 * 1024;
/** An answer of exactly so many bytes. */
function sized(bytes: number): ServiceAnswer {
  const { body } = beside('""');
  return { body: body.replace('""', `"${'x'.repeat(bytes - Buffer.byteLength(body))}"`) };
}
for (const [name, bytes, expected] of [
  ['4 MiB', MOST, '1 offers'],
  ['a byte more', MOST + 1, 'bad-answer'],
  ['5 MiB', 5 * 1024 * 1024, 'bad-answer'],
] as const) {
  security('answer size', name, expected, async () => {
    const given = sized(bytes);
    const length = Buffer.byteLength(given.body ?? '');
    return length === bytes ? ask(given) : `an answer of ${length} bytes`;
  });
}

for (const count of [200, 201, 5000]) {
  security('answer size', `${count} offers on a page`, '200 offers', () =>
    ask(offers({ count, total: count })),
  );
}
