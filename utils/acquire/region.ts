import { AppError } from '../errors';
import { captureTab, cut } from './screenshot';
import { screenshotTurn } from './screenshot-turn';
import type { Acquire } from './way';

/** The rectangle that the user drew, as the tab shows it. */
export const acquireRegion: Acquire = async (target, signal) => {
  // None: the page let nobody draw on it.
  if (!target.region) throw new AppError('picture-blocked');
  await screenshotTurn(signal);
  const screenshot = await captureTab(target);
  signal.throwIfAborted();
  return cut(screenshot, target.region);
};
