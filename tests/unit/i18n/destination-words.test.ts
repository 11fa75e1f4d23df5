import { expect, it } from 'vitest';
import { destinationChoices } from '@/utils/io/i18n/destination-words';
import { DESTINATION_IDS } from '@/utils/core/costs/ids';
import { speak } from '../../support/panel/words';

const labels = () => destinationChoices().map(({ label }) => label);

it('offers every destination once, by the reader’s alphabet, another country last', async () => {
  await speak('en');
  expect(
    destinationChoices()
      .map(({ value }) => value)
      .toSorted(),
  ).toEqual(DESTINATION_IDS.toSorted());
  expect(labels().slice(0, 3)).toEqual(['Australia', 'Brazil', 'Canada']);
  expect(labels()).toContain('European Union');
  expect(labels().slice(-2)).toEqual(['Vietnam', 'Another country']);
});

it('names them in the reader’s language', async () => {
  await speak('zh-CN');
  expect(labels()).toEqual(expect.arrayContaining(['巴西', '英国', '欧盟', '韩国']));
  expect(labels().at(-1)).toBe('其他国家');
});
