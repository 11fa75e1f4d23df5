/** How often watched offers are looked up, in words. */
import type { WatchSettings } from '../../core/model/watch';
import { t } from './words';

const EVERY = {
  6: 'watch.every.h6',
  12: 'watch.every.h12',
  24: 'watch.every.h24',
  48: 'watch.every.h48',
  72: 'watch.every.h72',
  168: 'watch.every.h168',
} as const satisfies Record<WatchSettings['hours'], string>;

/** "once a day". */
export function everyWords(hours: WatchSettings['hours']): string {
  return t(EVERY[hours]);
}
