/** What a member is told where the service refused the relay, or the relay the member. */
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '@/utils/core/errors';
import type { Credentials } from '@/utils/core/model/accounts';
import { askService } from '@/utils/io/services/request';
import { type Answer, serve, signal } from '../../support/services/service';

const MEMBER = `fo1688_${'m'.repeat(43)}`;
const ask = (answer: Answer, code: ErrorCode | undefined, credentials: Credentials) => {
  serve(answer);
  const request = {
    url: 'https://relay.test/team',
    init: () => ({ method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x' }),
    deadlineMs: 1000,
    credentials,
    readError: ({ host }: { host: string }) => code && new AppError(code, { detail: { host } }),
    read: (body: unknown) => body,
  };
  return askService(request, signal);
};
const asMember = (answer: Answer, code?: ErrorCode) => ask(answer, code, { member: MEMBER });

describe('a refusal to a member', () => {
  it.each([
    'key-unknown',
    'secret-wrong',
    'not-subscribed',
    'token-expired',
    'clock-wrong',
  ] as const)('%s is the trouble of the team', async (code) => {
    const asked = asMember({ body: {} }, code);
    await expect(asked).rejects.toMatchObject({
      code: 'team-trouble',
      detail: { host: 'relay.test' },
    });
    await expect(ask({ body: {} }, code, {})).rejects.toMatchObject({ code });
  });

  it('a quota of the service that is used up is the limit of the team, with its day', async () => {
    const asked = asMember({ body: {} }, 'quota-used-up');
    await expect(asked).rejects.toMatchObject({
      code: 'team-limit',
      detail: { host: 'relay.test' },
    });
  });

  it.each(['rate-limited', 'service-down', 'service-refused', 'picture-too-small'] as const)(
    '%s is what it is',
    async (code) => {
      await expect(asMember({ body: {} }, code)).rejects.toMatchObject({ code });
    },
  );

  it('the relay’s own sentence never repeats the token', async () => {
    const message = `No member has ${MEMBER}, ${encodeURIComponent(MEMBER)} or ${btoa(MEMBER)}.`;
    const body = { relay: { code: 'member-unknown', message } };
    const asked = asMember({ status: 401, body });
    await expect(asked).rejects.toMatchObject({ code: 'member-unknown' });
    await asked.catch((error: unknown) => {
      expect(JSON.stringify(error)).not.toContain('m'.repeat(20));
    });
  });

  it('an answer of the service passes, and the token goes in one header', async () => {
    const seen = serve({ body: { ok: 1 } });
    const request = {
      url: 'https://relay.test/x',
      init: () => ({ method: 'GET', headers: { Accept: 'text/plain' } }),
      deadlineMs: 1000,
      credentials: { member: MEMBER },
      readError: () => undefined,
      read: (body: unknown) => body,
    };
    expect(await askService(request, signal)).toEqual({ ok: 1 });
    expect(seen[0]?.headers.get('Authorization')).toBe(`Bearer ${MEMBER}`);
    expect(seen[0]?.headers.get('Accept')).toBe('text/plain');
  });
});

it('what looks like a refusal of a relay is none where none was asked', async () => {
  const body = { relay: { code: 'member-unknown', message: 'x' } };
  expect(await ask({ body }, undefined, { token: 'own-token-1234' })).toEqual(body);
});
