import { describe, expect, it } from 'vitest';
import { originPatterns } from '@/utils/io/access';
import { ak } from '@/utils/io/services/ak/client';
import { crossBorder } from '@/utils/io/services/cross-border/client';
import { demo } from '@/utils/io/services/demo';
import { onebound } from '@/utils/io/services/onebound/client';
import { openPlatform } from '@/utils/io/services/open-platform/client';
import { similarOffer } from '@/utils/io/services/similar-offer';
import { tmapi } from '@/utils/io/services/tmapi';
import { SERVICE_CHECKS } from '@/utils/io/services/checks';

const ALL = [demo, openPlatform, crossBorder, similarOffer, ak, onebound, tmapi];

describe.each(ALL.map((provider) => [provider.id, provider] as const))('%s', (_id, provider) => {
  const { capabilities } = provider;

  it('declares exactly what its client can do', () => {
    expect(provider.uploadsFirst ?? false).toBe(provider.search.upload !== undefined);
    expect(capabilities.words).toBe(provider.words !== undefined);
    expect(capabilities.details).toBe(provider.details !== undefined);
    expect(capabilities.sellerOffers).toBe(provider.sellerOffers !== undefined);
    if (capabilities.tiers === 'details') expect(capabilities.details).toBe(true);
    if (capabilities.wordsWithPicture) expect(capabilities.words).toBe(true);
    if (capabilities.crop) expect(capabilities.picture).toBe('bytes');
  });

  it('requests access to the host that the user entered, without its port', () => {
    const { api, pictures } = provider.hosts({ baseUrl: 'http://10.0.0.7:8080/relay' });
    expect([...api, ...originPatterns(pictures)]).toContain('http://10.0.0.7/*');
  });

  it('has pictures on 1688’s servers, or on the very port that the user entered', () => {
    const { pictures } = provider.hosts({ baseUrl: 'http://10.0.0.7:8080/relay' });
    const own = provider === demo ? 'http://10.0.0.7:8080' : 'https://alicdn.com';
    expect(pictures.map(({ origin }) => origin)).toEqual([own]);
  });

  it('reports that it is not set up before anything is sent', async () => {
    if (provider === demo) return;
    const connection = { baseUrl: 'https://service.test' };
    const { signal } = new AbortController();
    const context = { connection, credentials: {} };
    const checked = SERVICE_CHECKS[provider.id](context, { signal, now: 0 });
    await expect(checked).rejects.toMatchObject({ code: 'not-set-up' });
  });
});
