/** A service that repeats its user's keys in each refusal, in many spellings: none is shown or stored. */
import { afterAll } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { domOf, leaksIn, type Place, storesOf } from '../support/browser/leaks';
import { listen } from '../support/browser/listen';
import {
  enterKey,
  onCard,
  PLANTED,
  PLANTED_SECRETS,
  searchPublicPicture,
  testCard,
} from '../support/browser/planted-keys';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS } from '../support/browser/services';
import { security } from '../support/tables/row';

/** What the service says, cut where the panel cuts it. */
let message = '';
const server = await listen((_request, response) => {
  response.writeHead(400, { 'Content-Type': 'application/json' });
  const code = { error_code: 'gw.Strange', msgCode: 'strange', code: 'strange' };
  const words = { error_message: message, reason: message, msgInfo: message, msg: message };
  response.end(JSON.stringify({ ...code, ...words, success: false }));
});
const host = { url: `http://127.0.0.1:${server.port}` };
const scene = await openScene({ hosts: SERVICE_HOSTS });
afterAll(async () => {
  await scene.close();
  await server.close();
});

const logged: Place[] = [];
const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const escaped = (text: string) =>
  Array.from(text)
    .map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
    .join('');

const SPELLINGS: Record<string, (secret: string) => string> = {
  plain: (secret) => secret,
  percent: (secret) => [...Buffer.from(secret)].map((byte) => `%${byte.toString(16)}`).join(''),
  base64: (secret) => [secret, `x${secret}`, `id${secret}`].map(inBase64).join(' '),
  split: (secret) =>
    `"${secret.slice(0, 6)}" + "${secret.slice(6)}" ${Array.from(secret).join(' ')}`,
  escaped,
};

/** Letters and digits alone, in the spelling that is looked for. */
const letters = (text: string) => text.replaceAll(/[^a-z\d]/gi, '').toLowerCase();

/** The places in which a secret can be read, with whatever stands between its letters. */
function readableIn(places: readonly Place[]): string[] {
  return Object.entries(PLANTED_SECRETS).flatMap(([name, secret]) => {
    const start = secret.slice(0, -4); // the end may be shown
    const parts = [letters(start), letters(escaped(start))];
    return places
      .filter(({ text }) => parts.some((part) => letters(text).includes(part)))
      .map((place) => `${place.name}: ${name}`);
  });
}

for (const service of PLANTED) {
  const expected = { tested: 'service-refused', searched: 'service-refused', shown: 5, leaks: [] };
  security('secret', `${service.id} repeats its keys in a refusal`, expected, async () => {
    const worker = await extensionWorker(scene.browser);
    worker.on('console', (line) => logged.push({ name: 'worker', text: line.text() }));
    await enterKey(scene, service, host);
    const places: Place[] = [];
    const codes = { tested: '', searched: '' };
    let shown = 0;
    for (const spell of Object.values(SPELLINGS)) {
      message = Object.values(PLANTED_SECRETS)
        .filter((secret) => Object.values(service.fields).includes(secret))
        .map((secret) => `Refused: ${spell(secret)}.`)
        .join(' ');
      await onCard(scene, service, async (options) => {
        codes.tested = (await testCard(options)) ?? '';
        places.push(await domOf('options', options));
      });
      const { panel, code } = await searchPublicPicture(scene);
      codes.searched = code;
      const told = await domOf('panel', panel);
      if (told.text.includes('••••')) shown += 1; // the rest of the message is there
      places.push(told, ...(await storesOf(worker)));
    }
    const found = [...leaksIn([...places, ...logged], PLANTED_SECRETS), ...readableIn(places)];
    return { ...codes, shown, leaks: [...new Set(found)] };
  });
}
