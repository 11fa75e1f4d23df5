import { gardenHoses } from './seen/garden-hoses';
import { phoneCases } from './seen/phone-cases';
import type { IndependentList } from './types';

/** All lists, those that the rules may be written by first. */
export const INDEPENDENT_LISTS: readonly IndependentList[] = [phoneCases, gardenHoses];
