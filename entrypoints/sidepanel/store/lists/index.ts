/** Offers that the user sets aside: pins, their tray and order, and the files of them and of the list. */
import type { PanelContext } from '../../context';
import type { Modules } from '../modules';
import { followAgents } from './agents';
import { createExports } from './exports';
import { createOfferActions } from './offer-actions';
import { createOrderOpening } from './order-opening';
import { completePins, createPins, createTray } from './pins';

export type ListsModule = ReturnType<typeof createLists>;

export function createLists(context: PanelContext, modules: Modules) {
  const agents = followAgents(context);
  const pins = createPins(context);
  const tray = createTray(pins, modules.compare);
  completePins(modules.search, modules.compare, pins);
  const exports = createExports(context, modules, { pins, tray, agents });
  return {
    /** Where the user orders. */
    agents,
    pins,
    tray,
    exports,
    /** Order of the pinned offers. */
    order: createOrderOpening(context, modules, { pins, tray, exports }),
    ...createOfferActions(context, modules, { pins, agents }),
  };
}
