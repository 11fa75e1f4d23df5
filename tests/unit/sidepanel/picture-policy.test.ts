import { expect, test } from 'vitest';
import { picturePolicy } from '@/entrypoints/sidepanel/picture-policy';
import { settingsSchema } from '@/utils/model/settings';
import { factsOf } from '@/utils/providers';
import { parse } from 'valibot';

const policyOf = (stored: object) =>
  picturePolicy(
    parse(settingsSchema, stored),
    (service, connection) => factsOf(service).hosts(connection).pictures,
  );

test('names the hosts of the services’ pictures, and the one port of the local gateway', () => {
  expect(policyOf({})).toBe(
    "img-src 'self' data: blob: http://127.0.0.1:16880 https://*.alicdn.com",
  );
});

test('a gateway elsewhere is named by its own port', () => {
  const demo = { baseUrl: 'http://127.0.0.1:4321', form: 'signed' };
  expect(policyOf({ connections: { demo } })).toContain(' http://127.0.0.1:4321 ');
});
