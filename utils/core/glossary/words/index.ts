/** Every list of trade words; the kind names what the words mean. */
import { COLOURS } from './colours';
import { CONDITIONS } from './conditions';
import { COUNTERS } from './counters';
import { CUTS } from './cuts';
import { FABRICS } from './fabrics';
import { FEATURES } from './features';
import { FUNCTIONS } from './functions';
import { GOODS } from './goods';
import { HANDLING } from './handling';
import { INLAND_PLACES } from './inland-places';
import { FILLERS, LINKS } from './links';
import { MACHINE_PARTS } from './machine-parts';
import { MATERIALS } from './materials';
import { OCCASIONS } from './occasions';
import { PACKAGING } from './packaging';
import { PARTS } from './parts';
import { PATTERNS } from './patterns';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { RAW_MATERIALS } from './raw-materials';
import { SALES_TALK } from './sales-talk';
import { SELLER_MARKS } from './seller-marks';
import { SERVICES } from './services';
import { SIZES } from './sizes';
import { SPARE_PARTS } from './spare-parts';
import { STYLES } from './styles';
import { TASTES } from './tastes';
import { TECHNICAL } from './technical';
import { TRADE_TERMS } from './trade-terms';
import { USES } from './uses';
import { WORK } from './work';

export const WORD_LISTS = [
  ...GOODS,
  { kind: 'parts', words: PARTS },
  { kind: 'spare-parts', words: SPARE_PARTS },
  { kind: 'machine-parts', words: MACHINE_PARTS },
  { kind: 'packaging', words: PACKAGING },
  { kind: 'raw-materials', words: RAW_MATERIALS },
  { kind: 'work', words: WORK },
  { kind: 'services', words: SERVICES },
  { kind: 'materials', words: MATERIALS },
  { kind: 'fabrics', words: FABRICS },
  { kind: 'colours', words: COLOURS },
  { kind: 'sizes', words: SIZES },
  { kind: 'styles', words: STYLES },
  { kind: 'patterns', words: PATTERNS },
  { kind: 'people', words: PEOPLE },
  { kind: 'uses', words: USES },
  { kind: 'occasions', words: OCCASIONS },
  { kind: 'features', words: FEATURES },
  { kind: 'functions', words: FUNCTIONS },
  { kind: 'cuts', words: CUTS },
  { kind: 'technical', words: TECHNICAL },
  { kind: 'handling', words: HANDLING },
  { kind: 'tastes', words: TASTES },
  { kind: 'conditions', words: CONDITIONS },
  { kind: 'counters', words: COUNTERS },
  { kind: 'links', words: LINKS },
  { kind: 'fillers', words: FILLERS },
  { kind: 'places', words: PLACES },
  { kind: 'inland-places', words: INLAND_PLACES },
  { kind: 'trade-terms', words: TRADE_TERMS },
  { kind: 'sales-talk', words: SALES_TALK },
  { kind: 'seller-marks', words: SELLER_MARKS },
] as const;

export type WordKind = (typeof WORD_LISTS)[number]['kind'];
