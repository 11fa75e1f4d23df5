/** A second host, which speaks every service's protocol as well, is given none of the keys of the first. */
import { afterAll } from 'vitest';
import { leaksIn } from '../support/browser/leaks';
import { openRecordingProxy } from '../support/browser/network';
import {
  addressOf,
  enterKey,
  fillCard,
  onCard,
  PLANTED,
  PLANTED_SECRETS,
  plantedFor,
  saveCard,
  searchPublicPicture,
  testCard,
} from '../support/browser/planted-keys';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';
import { security } from '../support/tables/row';

const scene = await openScene({ hosts: SERVICE_HOSTS });
const first = await openRecordingProxy(scene.gateway.port);
const second = await openRecordingProxy(scene.gateway.port);
afterAll(async () => {
  await scene.close();
  await first.close();
  await second.close();
});

/** All that the second host was sent of the keys, over all rows. */
const leaks = () =>
  leaksIn(
    second.requests.map(({ path, url, rest }) => ({ name: path, text: `${url}\n${rest}` })),
    PLANTED_SECRETS,
  );

const search = async () => (await searchPublicPicture(scene)).code;

const MOVED = { before: 'done', tested: 'key-missing', searched: 'key-missing', asked: 0 };

for (const service of PLANTED) {
  security('secret', `${service.id} moves to another host, without a key`, MOVED, async () => {
    await enterKey(scene, service, first);
    const before = await search();
    const known = second.requests.length;
    const tested = await onCard(scene, service, async (options) => {
      await fillCard(options, { baseUrl: addressOf(service, second) });
      const verdict = await testCard(options); // not saved yet
      await saveCard(options);
      return verdict;
    });
    const searched = await search();
    const asked = second.requests.length - known;
    await enterKey(scene, service, first);
    return { before, tested, searched, asked };
  });
}

const [own, other] = [plantedFor('open-platform'), plantedFor('cross-border')];
const AGAIN = { own: 'done', other: 'key-missing', asked: 0 };

security(
  'secret',
  'the shared key is entered again, where the host is the same',
  AGAIN,
  async () => {
    const known = second.requests.length;
    await onCard(scene, other, async (options) => {
      await fillCard(options, { baseUrl: addressOf(other, second) });
      await saveCard(options);
    });
    await enterKey(scene, own, first, {
      ...own.fields,
      refreshToken: PLANTED_SECRETS.refreshToken,
    });
    const ownSearch = await search();
    await onCard(scene, other, saveCard);
    const otherSearch = await search();
    return { own: ownSearch, other: otherSearch, asked: second.requests.length - known };
  },
);

const REFUSED = { tested: 'token-expired', searched: 'token-expired', own: 'done', leaks: [] };

security(
  'secret',
  'the second host refuses the token that was entered for it',
  REFUSED,
  async () => {
    const theirs = { appKey: '1000000', secret: 'demo-secret', token: 'never-issued-token' };
    await enterKey(scene, other, second, theirs);
    const tested = await onCard(scene, other, testCard);
    const searched = await search();
    await onCard(scene, own, saveCard);
    return { tested, searched, own: await search(), leaks: leaks() };
  },
);

security('secret', 'all that the second host was sent', { isAsked: true, leaks: [] }, async () => ({
  isAsked: second.requests.length > 0,
  leaks: leaks(),
}));
