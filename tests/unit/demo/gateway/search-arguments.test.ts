import { describe, expect, test } from 'vitest';
import { expectRefusal } from './expect-refusal';
import { expectedResult, search } from './search-client';
import { searchByImage, startTestGateway } from '../../../support/gateway/test-gateway';

describe('page and pageSize', () => {
  const similarities = [0.9, 0.8, 0.7, 0.6, 0.5];

  test('select a part of the results', async () => {
    const actual = await search(similarities, { page: '2', pageSize: '2' });
    expect(actual).toEqual(expectedResult(['103', '104'], 5, 2, 2));
  });

  test('give a short last page', async () => {
    const actual = await search(similarities, { page: '3', pageSize: '2' });
    expect(actual).toEqual(expectedResult(['105'], 5, 3, 2));
  });

  test('give an empty page behind the last one', async () => {
    const actual = await search(similarities, { page: '4', pageSize: '2' });
    expect(actual).toEqual(expectedResult([], 5, 4, 2));
  });

  test('allow 50 a page', async () => {
    expect(await search(similarities, { pageSize: '50' })).toMatchObject({
      result: { pageSize: 50 },
    });
  });
});

describe('similarDegree', () => {
  test('keeps only offers above it', async () => {
    const actual = await search([0.9, 0.8, 0.7], { similarDegree: '0.8' });
    expect(actual).toEqual(expectedResult(['101'], 1));
  });

  test.each(['0', '1', '0.5'])('may be %s', async (similarDegree) => {
    expect(await search([0.9], { similarDegree })).toMatchObject({ errorCode: '0' });
  });
});

describe('a bad argument', () => {
  test.each([
    ['page', '0'],
    ['page', '-1'],
    ['page', '1.5'],
    ['page', ''],
    ['page', '１'],
    ['page', '99999999999999999999'],
    ['pageSize', '0'],
    ['pageSize', '51'],
    ['pageSize', '2e1'],
    ['similarDegree', '-0.1'],
    ['similarDegree', '1.01'],
    ['similarDegree', '0,5'],
    ['similarDegree', ''],
    ['similarDegree', 'NaN'],
  ])('%s=%s is refused by its name', async (name, value) => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { fields: { [name]: value } });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: `${name} must be` });
  });
});
