import { expect, test } from 'vitest';
import { toJson } from '../../../../demo/gateway/to-json';

test('A bigint is a bare number with all its digits', () => {
  expect(toJson({ id: 1048608196202797157n, ids: [7n] })).toBe(
    '{"id":1048608196202797157,"ids":[7]}',
  );
});

test('Everything else is as JSON has it', () => {
  const value = { text: '"\u0001\\u0001"', digits: '123', none: null, list: [1.5, true] };
  expect(toJson({ ...value, absent: undefined })).toBe(JSON.stringify(value));
});
