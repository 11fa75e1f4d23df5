import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal';
import { startTestGateway } from '../../../../support/gateway/test-gateway';
import { answerTo, base64, call, uploadedId } from './client';

const success = (result: unknown) => ({
  result: { success: true, code: '200', message: 'Success', result },
});

describe('an uploaded picture', () => {
  test('gets an id of 19 digits, as text', async () => {
    expect(await uploadedId(await startTestGateway())).toMatch(/^\d{19}$/);
  });

  test('gets the same id again, and a different one for another picture', async () => {
    const gateway = await startTestGateway();
    const other = await answerTo(gateway, 'upload', { imageBase64: await base64('jpeg', 401) });
    expect(await uploadedId(gateway)).toBe(await uploadedId(gateway));
    expect(other).not.toEqual(success(await uploadedId(gateway)));
  });

  test('gets its id as a bare number of 19 digits when it is a PNG', async () => {
    const gateway = await startTestGateway();
    const response = await call(gateway, 'upload', { imageBase64: await base64('png') });
    expect(await response.text()).toMatch(/"result":\d{19}\}/);
  });

  test('above 300 KB gets the id "0"', async () => {
    const raw = { width: 500, height: 500, channels: 3 } as const;
    const noise = await sharp(randomBytes(750_000), { raw }).jpeg({ quality: 100 }).toBuffer();
    expect(noise.length).toBeGreaterThan(300 * 1024);
    const upload = { imageBase64: noise.toString('base64') };
    expect(await answerTo(await startTestGateway(), 'upload', upload)).toEqual(success('0'));
  });

  test.each([
    ['webp', 400, 300],
    ['jpeg', 400, 31],
    ['jpeg', 900, 100],
  ] as const)('gets the id "0" where it is an odd %s of %i × %i', async (format, width, height) => {
    const upload = { imageBase64: await base64(format, width, height) };
    expect(await answerTo(await startTestGateway(), 'upload', upload)).toEqual(success('0'));
  });

  test('gets an empty id where it cannot be read', async () => {
    const upload = { imageBase64: Buffer.from('<html>').toString('base64') };
    expect(await answerTo(await startTestGateway(), 'upload', upload)).toEqual(success(''));
  });

  test.each([
    ['no JSON', 'uploadImageParam is no JSON'],
    ['{}', 'uploadImageParam.imageBase64'],
    ['{"imageBase64":""}', 'uploadImageParam.imageBase64'],
    ['{"imageBase64":"data:image/jpeg;base64,AAAA"}', 'is no base64'],
    ['{"imageBase64":"AAA"}', 'is no base64'],
    ['{"imageBase64":"AAAA","name":"x"}', 'uploadImageParam.name'],
  ])('is refused as %s', async (json, message) => {
    const response = await call(await startTestGateway(), 'upload', json);
    await expectRefusal(response, { code: 'gw.ParamInvalid', message });
  });
});
