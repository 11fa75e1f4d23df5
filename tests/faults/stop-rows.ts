import { expect, onTestFinished } from 'vitest';
import { type ServiceAnswer, offers, openService } from '../support/browser/service';
import {
  type HeldCall,
  holdCall,
  stopWorker,
  wakeWorker,
  whenHeld,
} from '../support/browser/worker';
import { type Fate, fateOf, showMore, waitForStage, waitForStatus } from '../support/browser/panel';
import type { Scene } from '../support/browser/scene';
import type { FAULTS } from '../support/tables/faults';
import { fault } from '../support/tables/row';
import { searchAgain } from '../support/browser/panel-controls';

/** A moment in which the worker is stopped, and what becomes of the search. */
interface Case extends Fate {
  item: keyof typeof FAULTS;
  name: string;
  /** A call in which it stands still, or the stage that it is in. */
  at: HeldCall | 'acquiring' | 'posting' | 'waiting';
  src: string;
  /** How the service answers its first requests; all others are answered with offers. */
  answers?: ServiceAnswer[];
  /** Page of results. Default: the first one. */
  page?: 2;
}

/** The call by which a search is written down. */
export const WRITE = 'chrome.storage.session.set';
export const SILENT: ServiceAnswer = {};

const PAGE_SIZE = 20;

export function pageOfOffers(page: number): ServiceAnswer {
  return offers({ from: (page - 1) * PAGE_SIZE, count: PAGE_SIZE, total: 2 * PAGE_SIZE });
}

/** The user's one action is tried after each, and comes to all offers. */
export function stopRows(scene: Scene, cases: readonly Case[]): void {
  const picture = scene.page.locator('img');
  for (const { item, name, at, src, answers = [], page = 1, ...fate } of cases) {
    fault(item, name, { ...fate, offers: page * PAGE_SIZE }, async () => {
      const service = await openService(
        (search) => answers[search.number - 1] ?? pageOfOffers(search.page),
      );
      onTestFinished(() => service.close());
      await scene.useService(service.url);
      await scene.show(`<img src="${src}">`);
      const hold = async () => {
        if (typeof at === 'object') await holdCall(scene.browser, at);
      };
      if (page === 1) await hold();
      const panel = await scene.click(picture);
      if (page > 1) {
        await waitForStatus(panel, 'done');
        await hold();
        await showMore(panel);
      }
      if (typeof at === 'object') await whenHeld(scene.browser);
      else await waitForStage(panel, at);
      await stopWorker(scene.browser, panel);

      const seen = await fateOf(panel, service);
      if (seen.end === 'interrupted') await searchAgain(panel);
      await wakeWorker(panel); // where nothing was left to be done
      if (seen.end === 'idle') await scene.click(picture);
      await waitForStatus(panel, 'done');
      const after = await fateOf(panel, service);
      expect(after.recorded - seen.recorded).toBe(after.received - seen.received);
      const shown = () => panel.getByTestId('offer').count();
      await expect.poll(shown).toBe(page * PAGE_SIZE);
      return { ...seen, offers: await shown() };
    });
  }
}
