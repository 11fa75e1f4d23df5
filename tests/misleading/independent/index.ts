import { ceramicPlanters } from './fresh/ceramic-planters';
import { dogLeashes } from './fresh/dog-leashes';
import { fishingReels } from './fresh/fishing-reels';
import { jigsawPuzzles } from './fresh/jigsaw-puzzles';
import { oilDiffusers } from './fresh/oil-diffusers';
import { ratchetStraps } from './fresh/ratchet-straps';
import { wallClocks } from './fresh/wall-clocks';
import { wirelessEarphones } from './fresh/wireless-earphones';
import { workGloves } from './fresh/work-gloves';
import { yogaLeggings } from './fresh/yoga-leggings';
import { gardenHoses } from './seen/garden-hoses';
import { hairClaws } from './seen/hair-claws';
import { petBeds } from './seen/pet-beds';
import { phoneCases } from './seen/phone-cases';
import { screwdrivers } from './seen/screwdrivers';
import { umbrellas } from './seen/umbrellas';
import type { IndependentList } from './types';
import { babyBibs } from './unseen/baby-bibs';
import { carOrganisers } from './unseen/car-organisers';
import { filament } from './unseen/filament';
import { ledStrips } from './unseen/led-strips';
import { mailerBoxes } from './unseen/mailer-boxes';
import { yogaMats } from './unseen/yoga-mats';

/** All lists; those that the rules may be written by come first. */
export const INDEPENDENT_LISTS: readonly IndependentList[] = [
  phoneCases,
  gardenHoses,
  umbrellas,
  petBeds,
  hairClaws,
  screwdrivers,
  ledStrips,
  yogaMats,
  filament,
  carOrganisers,
  babyBibs,
  mailerBoxes,
  ceramicPlanters,
  dogLeashes,
  fishingReels,
  jigsawPuzzles,
  oilDiffusers,
  ratchetStraps,
  wallClocks,
  wirelessEarphones,
  workGloves,
  yogaLeggings,
];
