import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { openAnsweredScene } from '../support/browser/scene';
import { type ServiceAnswer, offers } from '../support/browser/service';
import { sharedPath, withShared } from '../support/shared';
import { security } from '../support/tables/row';

const scene = await openAnsweredScene();
afterAll(() => scene.close());
const { panel } = scene;
const ask = (given: ServiceAnswer) => scene.ask(given);

/** One good offer, with this beside it. */
const beside = (json: string) => {
  const { body } = offers({ count: 1, total: 1 });
  return { body: `${body.slice(0, -1)},"beside":${json}}` };
};
const ofSuite = (name: string) =>
  readFileSync(sharedPath('data/hostile/jsontestsuite/test_parsing', name), 'utf8');

const GOOD = [
  'y_string_allowed_escapes',
  'y_string_unicode_U+10FFFE_nonchar',
  'y_structure_lonely_null',
  'y_object_duplicated_key',
  'y_number_real_capital_e_neg_exp',
] as const;
const NO_JSON = [
  'n_array_1_true_without_comma',
  'n_number_-01',
  'n_object_trailing_comma',
  'n_string_unescaped_tab',
  'n_number_NaN',
] as const;
for (const name of [...GOOD, ...NO_JSON]) {
  const expected = name.startsWith('y_') ? '1 offers' : 'bad-answer';
  const run = () => ask(beside(ofSuite(`${name}.json`)));
  security('json', `in the browser, beside an offer: ${name}`, expected, run, withShared);
}

const deep = (count: number) => '['.repeat(count) + ']'.repeat(count);
const PROTOTYPES = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

for (const [name, given, expected] of [
  ['100,000 open brackets', { body: '['.repeat(100_000) }, 'bad-answer'],
  ['100,000 brackets beside an offer', beside(deep(100_000)), 'bad-answer'],
  ['1,000 brackets beside an offer', beside(deep(1000)), '1 offers'],
  ['a number of a million digits', beside('9'.repeat(1_000_000)), '1 offers'],
  [
    'a list of lists in place of the offers',
    { body: `{"result":{"productList":${deep(9)}}}` },
    'bad-answer',
  ],
] as const) {
  security('json shape', `in the browser: ${name}`, expected, () => ask(given));
}

security(
  'json shape',
  'huge numbers in every field of an offer',
  { shown: '1 offers', price: null, similarity: null },
  async () => {
    const huge = '1e999 -1e999 1e308 99999999999999999999'.split(' ');
    const { body } = offers({ count: 1, total: 1 });
    const json = body
      .replace(/"price":"[^"]*"/, `"price":${huge[0]}`)
      .replace(/"similarity":[\d.]+/, `"similarity":${huge[1]}`)
      .replace(/"minOrderQuantity":\d+/, `"minOrderQuantity":${huge[2]}`)
      .replace(/"totalResults":\d+/, `"totalResults":${huge[3]}`);
    const count = await ask({ body: json });
    const offer = panel.getByTestId('offer');
    return {
      shown: count,
      price: await offer.getAttribute('data-unit-price'),
      similarity: await offer.getAttribute('data-similarity'),
    };
  },
);

security(
  'json shape',
  '__proto__ and constructor in every place of an answer',
  { shown: '2 offers', price: null, polluted: 0 },
  async () => {
    const { body } = offers({ count: 2, total: 2 });
    const bare = body.replaceAll(/"price":"[^"]*",/g, '');
    const inside = PROTOTYPES.slice(1, -1).replaceAll(
      '"polluted":1',
      '"polluted":1,"price":"1.00"',
    );
    const count = await ask({ body: bare.replaceAll('{', `{${inside},`) });
    const look = () => (Reflect.has({}, 'polluted') || Reflect.has([], 'polluted') ? 1 : 0);
    const [worker] = scene.browser.context.serviceWorkers();
    return {
      shown: count,
      price: await panel.getByTestId('offer').first().getAttribute('data-unit-price'),
      polluted: (await panel.evaluate(look)) + ((await worker?.evaluate(look)) ?? 1),
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
