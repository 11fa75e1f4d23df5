/** Offers that the user sets aside: pins and their tray, and what can be done with one offer. */
import type { PanelContext } from '../../context';
import type { Modules } from '../modules';
import { followAgents } from './agents';
import { createOfferActions } from './offer-actions';
import { completePins, createPins, createTray } from './pins';

export type ListsModule = ReturnType<typeof createLists>;

export function createLists(context: PanelContext, modules: Modules) {
  const agents = followAgents(context);
  const pins = createPins(context);
  const tray = createTray(pins, modules.compare);
  completePins(modules.search, modules.compare, pins);
  return {
    /** Where the user orders. */
    agents,
    pins,
    tray,
    ...createOfferActions(context, modules, { pins, agents }),
  };
}
