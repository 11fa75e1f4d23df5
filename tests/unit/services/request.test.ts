import { describe, expect, it } from 'vitest';
import { AppError } from '@/utils/core/errors';
import { askService } from '@/utils/io/services/request';
import { serve, signal } from '../../support/services/service';

const question = {
  url: 'https://service.test/x?secret=canary',
  init: () => ({ method: 'GET' }),
  deadlineMs: 1000,
  credentials: {},
  readError: () => undefined,
  read: (body: unknown) => body,
};
const text = (characters: number[]) => Uint8Array.from(characters);

describe('an answer', () => {
  it('is read as UTF-8, whatever charset its header names', async () => {
    const headers = { 'Content-Type': 'application/json; charset=ISO-8859-1' };
    serve({ headers, body: '{"title":"保温杯"}' });
    expect(await askService(question, signal)).toEqual({ title: '保温杯' });
  });

  it('is read in the charset of its header where it is not UTF-8', async () => {
    const gbk = [0xb1, 0xad]; // 杯
    const body = text([0x22, ...gbk, 0x22]);
    serve({ headers: { 'Content-Type': 'application/json;charset=GBK' }, body });
    expect(await askService(question, signal)).toBe('杯');
  });

  it('is still read in an unknown charset', async () => {
    const body = text([0x22, 0xff, 0x22]);
    serve({ headers: { 'Content-Type': 'text/json; charset=klingon' }, body });
    expect(await askService(question, signal)).toBe('\uFFFD');
  });

  it('is reported with host and status, without the address, where it is a web page', async () => {
    serve({ body: '<html>' });
    const error: unknown = await askService(question, signal).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'bad-answer',
      detail: { host: 'service.test', status: 200, isWebPage: true },
    });
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it('never follows a redirect', async () => {
    let redirect: unknown;
    serve({ body: {} });
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      redirect = init?.redirect;
      return fetch(input, init);
    };
    await askService(question, signal);
    expect(redirect).toBe('manual');
  });

  it('is reported as a web page where it is a redirect, whatever its body', async () => {
    serve({ status: 302, headers: { Location: 'https://login.test/' }, body: {} });
    await expect(askService(question, signal)).rejects.toMatchObject({
      code: 'bad-answer',
      detail: { host: 'service.test', isWebPage: true },
    });
  });

  it.each([
    [404, 'service-refused', 'bad-answer'],
    [401, 'token-expired', 'token-expired'],
    [502, 'service-down', 'service-down'],
  ] as const)(
    'is not read as a refusal where it is a page with status %i',
    async (status, said, code) => {
      serve({ status, body: '<h1>Oops' });
      const readError = () => new AppError(said);
      await expect(askService({ ...question, readError }, signal)).rejects.toMatchObject({ code });
    },
  );

  it('is not reported as a page where it is not JSON', async () => {
    serve({ body: 'OK' });
    const error: unknown = await askService(question, signal).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'bad-answer' });
    expect(error).not.toMatchObject({ detail: { isWebPage: true } });
  });
});
