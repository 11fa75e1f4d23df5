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

const FOLDERS = ['image-rs', 'png-bugfixes', 'pngsuite'];
/** One of so many files is decoded by the panel and by the worker; each is opened in `tests/unit`. */
const SHARE = 12;
const fine = { crashed: 0, hung: 0, withoutReason: 0, areSomeRead: true };

describe('hostile and broken files', { ...withShared, timeout: 300_000 }, () => {
  const share = async () =>
    (await Promise.all(FOLDERS.map((folder) => hostileFiles(folder)))).flatMap((files) =>
      files.filter((_file, index) => index % SHARE === 0),
    );

  security('broken picture', `every ${SHARE}th of them, dropped`, fine, async () =>
    faultsOf(await share(), async (file) => {
      const { picture, problem } = await bringFile(panel, file);
      if (picture) return (await isWhole(picture)) ? 'read' : 'withoutReason';
      if (problem === undefined) return 'hung';
      return reasons.has(problem) ? 'refused' : 'withoutReason';
    }),
  );

  security('broken picture', `every ${SHARE}th of them, by its address`, fine, async () =>
    faultsOf(await share(), async ({ bytes, type }) => {
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
    }),
  );

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
    areSomeRead: count('read') > files.length / 3,
    ...(faults.length > 0 ? { names: faults.map(({ name }) => name) } : {}),
  };
}
