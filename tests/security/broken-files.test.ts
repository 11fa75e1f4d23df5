import { afterAll, beforeAll, describe } from 'vitest';
import type { Page } from '@playwright/test';
import { type HandedFile, bringAddress, bringFile } from '../support/browser/hand-over';
import { hostileFiles } from '../support/browser/hostile-files';
import { isWhole, offerIds, readReasons, waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';
import { withShared } from '../support/shared';
import { security } from '../support/tables/row';

let scene: Scene;
let panel: Page;
let reasons: ReadonlySet<string>;
beforeAll(async () => {
  scene = await openScene();
  await scene.show('<p>A page without a picture</p>');
  panel = await scene.openPanel();
  reasons = await readReasons(panel);
});
afterAll(() => scene.close());

/** Folder, end of the names, how many there are, and how many of them at least are good pictures. */
const FOLDERS: readonly [string, string, number, number][] = [
  ['image-rs', '.bmp', 73, 20],
  ['image-rs', '.gif', 11, 1],
  ['image-rs', '.ico', 13, 3],
  ['image-rs', '.jpg', 6, 1],
  ['image-rs', '.pbm', 2, 0],
  ['image-rs', '.png', 29, 5],
  ['image-rs', '.qoi', 1, 0],
  ['image-rs', '.tiff', 1, 0],
  ['image-rs', '.webp', 9, 3],
  ['png-bugfixes', '.png', 19, 5],
  ['pngsuite', '.png', 177, 120],
  ['svg-xss', '', 36, 5],
];

/** One of so many files is fetched by the worker as well, and searched to its end. */
const SHARE = 6;

/** 177 files in one row: 40 to 100 s alone, and twice that beside others. Each file has a deadline of its own. */
const SLOW_MS = 400_000;

describe('hostile and broken files', { ...withShared, timeout: SLOW_MS }, () => {
  for (const [folder, ending, files, least] of FOLDERS) {
    const expected = { files, crashed: 0, hung: 0, withoutReason: 0, areOthersRead: true };
    security('broken picture', `${folder}${ending && `, *${ending}`}`, expected, async () => {
      const found = await hostileFiles(folder, ending);
      const faults = await faultsOf(found, async (file) => {
        const { picture, problem } = await bringFile(panel, file);
        if (picture) return (await isWhole(picture)) ? 'read' : 'withoutReason';
        if (problem === undefined) return 'hung';
        return reasons.has(problem) ? 'refused' : 'withoutReason';
      });
      const { read, ...counts } = faults;
      return { files: found.length, ...counts, areOthersRead: read >= least };
    });
  }

  const none = { crashed: 0, hung: 0, withoutReason: 0, areOthersRead: true };
  security('broken picture', `every ${SHARE}th of them, by its address`, none, async () => {
    const folders = await Promise.all(
      FOLDERS.map(([folder, ending]) => hostileFiles(folder, ending)),
    );
    const share = folders.flat().filter((_file, index) => index % SHARE === 0);
    const { read, ...counts } = await faultsOf(share, async ({ bytes, type }) => {
      const search = await bringAddress(
        panel,
        scene.site.picture({ body: bytes, type, cors: true }),
      );
      if (search?.state.status === 'done') return 'read';
      if (search?.state.status !== 'failed') return 'hung';
      await waitForStatus(panel, 'failed');
      const text = await panel.getByTestId('panel').innerText();
      const isShown = [...reasons].some((reason) => text.includes(reason));
      return isShown ? 'refused' : 'withoutReason';
    });
    return { ...counts, areOthersRead: read > share.length / 2 };
  });

  security('broken picture', 'after all of them: a good one', 'offers', async () => {
    const [good] = await hostileFiles('pngsuite', 'basn2c08.png');
    if (!good) throw new Error('No such file');
    await bringFile(panel, good);
    await waitForStatus(panel, 'done');
    return (await offerIds(panel)).length > 0 ? 'offers' : 'no offers';
  });
});

type Outcome = 'read' | 'refused' | 'crashed' | 'hung' | 'withoutReason';

async function faultsOf(
  files: readonly HandedFile[],
  outcomeOf: (file: HandedFile) => Promise<Outcome>,
) {
  const outcomes: { name: string; outcome: Outcome }[] = [];
  for (const file of files) {
    // Whatever cannot be asked any more has crashed.
    const outcome = await outcomeOf(file).catch((error: unknown) => {
      console.error(file.name, error);
      return 'crashed' as const;
    });
    outcomes.push({ name: file.name, outcome });
  }
  const count = (outcome: Outcome) => outcomes.filter((one) => one.outcome === outcome).length;
  const faults = outcomes.filter(({ outcome }) => outcome !== 'read' && outcome !== 'refused');
  return {
    crashed: count('crashed'),
    hung: count('hung'),
    withoutReason: count('withoutReason'),
    read: count('read'),
    ...(faults.length > 0 ? { names: faults.map(({ name }) => name) } : {}),
  };
}
