import { afterAll, expect } from 'vitest';
import { handOver } from '../support/browser/hand-over';
import { leaksIn } from '../support/browser/leaks';
import { queryImage, waitForStatus } from '../support/browser/panel';
import {
  PLANTED,
  foreignParts,
  photo,
  plantedJpeg,
  plantedPng,
} from '../support/browser/picture-metadata';
import { openRecordingProxy } from '../support/browser/network';
import { openScene } from '../support/browser/scene';
import { forgetAnswers } from '../support/browser/forget-answers';
import { extensionWorker } from '../../demo/browser/extension';
import { security } from '../support/tables/row';

const scene = await openScene();
const proxy = await openRecordingProxy(Number(new URL(scene.gateway.url).port));
await scene.useService(proxy.url);
await scene.show('<p>A page without a picture</p>');
const panel = await scene.openPanel();
afterAll(async () => {
  await scene.close();
  await proxy.close();
});

interface Photo {
  name: string;
  bytes: Buffer;
  type: string;
  /** The picture is sent as it is, without the planted metadata and not re-encoded. */
  isPassed: boolean;
  /** Where something was planted that can be read as it is. */
  planted: readonly (keyof typeof PLANTED)[];
}

/** Fits as it is, or does not. */
const [FITS, LARGE] = [400, 1_200];
const IN_JPEG = ['exif', 'gps', 'xmp', 'iptc', 'comment', 'thumbnail', 'maker', 'behind'] as const;
const IN_PNG = ['exif', 'gps', 'text', 'maker', 'behind'] as const; // XMP is packed there
const AS_SHARP = ['exif', 'gps', 'xmp'] as const;
/** Who made the profile, as it says itself. */
const PROFILE_MAKER = 'saws';
const withProfile = await photo(FITS).withIccProfile('p3').jpeg({ quality: 70 }).toBuffer();
if (!withProfile.includes(PROFILE_MAKER)) throw new Error('The profile is another one by now');
const PHOTOS: readonly Photo[] = [
  {
    name: 'a JPEG that fits',
    bytes: await plantedJpeg(FITS),
    type: 'image/jpeg',
    isPassed: true,
    planted: IN_JPEG,
  },
  {
    name: 'a progressive JPEG that fits',
    bytes: await plantedJpeg(FITS, { progressive: true }),
    type: 'image/jpeg',
    isPassed: true,
    planted: IN_JPEG,
  },
  {
    name: 'a large JPEG',
    bytes: await plantedJpeg(LARGE),
    type: 'image/jpeg',
    isPassed: false,
    planted: IN_JPEG,
  },
  {
    name: 'a JPEG with a colour profile',
    bytes: withProfile,
    type: 'image/jpeg',
    isPassed: false,
    planted: AS_SHARP,
  },
  {
    name: 'a PNG that fits',
    bytes: await plantedPng(FITS),
    type: 'image/png',
    isPassed: true,
    planted: IN_PNG,
  },
  {
    name: 'a large PNG',
    bytes: await plantedPng(LARGE),
    type: 'image/png',
    isPassed: false,
    planted: IN_PNG,
  },
  {
    name: 'a WebP',
    bytes: await photo(FITS).webp().toBuffer(),
    type: 'image/webp',
    isPassed: false,
    planted: AS_SHARP,
  },
];

/** Each of the ways by which a picture comes in, by the name that the panel has for it. */
const WAYS: Record<string, (photo: Photo) => Promise<void>> = {
  fetch: ({ bytes, type }) => clickOn(scene.site.picture({ body: bytes, type, cors: true })),
  data: (picture) => clickOn(inAddress(picture)),
  url: (picture) => handOver(panel, 'paste', { 'text/plain': inAddress(picture) }),
  file: (picture) => handOver(panel, 'drop', {}, [fileOf(picture)]),
  paste: (picture) => handOver(panel, 'paste', {}, [fileOf(picture)]),
};

const inAddress = ({ bytes, type }: Photo) => `data:${type};base64,${bytes.toString('base64')}`;
const fileOf = ({ bytes, type }: Photo) => ({ name: PLANTED.name, type, bytes });
async function clickOn(src: string): Promise<void> {
  await scene.show(`<img src="${src}">`);
  await scene.click(scene.page.locator('img'));
}

for (const picture of PHOTOS) {
  const clean = picture.isPassed ? 'passed through, clean' : 're-encoded, clean';
  const expected = Object.fromEntries(Object.keys(WAYS).map((way) => [way, clean]));
  security('metadata', picture.name, expected, async () => {
    const source = [{ name: 'source', text: picture.bytes.toString('latin1') }];
    expect(leaksIn(source, PLANTED)).toEqual(picture.planted.map((place) => `source: ${place}`));
    const seen: [string, string][] = [];
    for (const bring of Object.values(WAYS)) seen.push(await sentBy(() => bring(picture), picture));
    return Object.fromEntries(seen);
  });
}

/** The way by which it came in, and what arrived at the service. */
async function sentBy(bring: () => Promise<void>, { bytes }: Photo): Promise<[string, string]> {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(() => chrome.storage.session.clear());
  await worker.evaluate(forgetAnswers);
  await waitForStatus(panel, 'idle');
  const { length } = scene.gateway.queries;
  const requests = proxy.requests.length;
  await bring();
  await waitForStatus(panel, 'done');
  const { way } = await queryImage(panel);
  expect(scene.gateway.queries).toHaveLength(length + 1);
  const sent = Buffer.from(scene.gateway.queries[length] ?? []);

  const requestTexts = proxy.requests.slice(requests).map(({ url, rest }) => `${url}\n${rest}`);
  const places = [
    { name: 'request', text: requestTexts.join('\n') },
    { name: 'picture', text: sent.toString('latin1') },
  ];
  // Data of its last part, which no other encoder would give in the same way.
  const isPassed = bytes.includes(sent.subarray(-200, -16));
  const how = isPassed ? 'passed through' : 're-encoded';
  // Chromium (156) writes the profile of the canvas itself, which says sRGB, and nothing of the source.
  const own = isPassed ? [] : ['e2'];
  const foreign = foreignParts(sent).filter((part) => !own.includes(part));
  if (sent.includes(PROFILE_MAKER)) foreign.push('profile of the source');
  const found = [...leaksIn(places, PLANTED), ...foreign];
  return [String(way), `${how}, ${found.join(', ') || 'clean'}`];
}
