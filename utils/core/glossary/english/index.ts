/** English for the trade words, one table: loaded with the first gloss, never before. */
import { mergeTables } from '../word-table';
import { ACCESSORIES } from './accessories';
import { APPLIANCES } from './appliances';
import { AUTOMOTIVE } from './automotive';
import { BEAUTY } from './beauty';
import { CHILDREN } from './children';
import { CLOTHING } from './clothing';
import { COLOURS } from './colours';
import { CONDITIONS } from './conditions';
import { COUNTERS, ONE } from './counters';
import { CUTS } from './cuts';
import { DRINKWARE } from './drinkware';
import { ELECTRONICS } from './electronics';
import { FABRICS } from './fabrics';
import { FEATURES } from './features';
import { FUNCTIONS } from './functions';
import { FURNITURE } from './furniture';
import { HANDLING } from './handling';
import { HARDWARE } from './hardware';
import { GOODS_HEADS, PARTS_HEADS } from './heads';
import { HOME } from './home';
import { INLAND_PLACES } from './inland-places';
import { KITCHEN } from './kitchen';
import { LINKS } from './links';
import { MACHINE_PARTS } from './machine-parts';
import { MACHINERY } from './machinery';
import { MATERIALS } from './materials';
import { MUSIC } from './music';
import { OCCASIONS } from './occasions';
import { OFFICE } from './office';
import { OUTDOOR } from './outdoor';
import { PACKAGING } from './packaging';
import { PARTS } from './parts';
import { PARTY } from './party';
import { PATTERNS } from './patterns';
import { PEOPLE } from './people';
import { PETS } from './pets';
import { PLACES } from './places';
import { RAW_MATERIALS } from './raw-materials';
import { SELLER_MARKS } from './seller-marks';
import { SERVICES } from './services';
import { SHOES_BAGS } from './shoes-bags';
import { SIZES } from './sizes';
import { SPARE_PARTS } from './spare-parts';
import { STYLES } from './styles';
import { TASTES } from './tastes';
import { TECHNICAL } from './technical';
import { TEXTILES } from './textiles';
import { USES } from './uses';
import { WORK } from './work';

export const ENGLISH = mergeTables([
  ACCESSORIES,
  APPLIANCES,
  AUTOMOTIVE,
  BEAUTY,
  CHILDREN,
  CLOTHING,
  COLOURS,
  CONDITIONS,
  COUNTERS,
  ONE,
  CUTS,
  DRINKWARE,
  ELECTRONICS,
  FABRICS,
  FEATURES,
  FUNCTIONS,
  FURNITURE,
  HANDLING,
  HARDWARE,
  HOME,
  INLAND_PLACES,
  KITCHEN,
  LINKS,
  MACHINE_PARTS,
  MACHINERY,
  MATERIALS,
  MUSIC,
  OCCASIONS,
  OFFICE,
  OUTDOOR,
  PACKAGING,
  PARTS,
  PARTY,
  PATTERNS,
  PEOPLE,
  PETS,
  PLACES,
  RAW_MATERIALS,
  SELLER_MARKS,
  SERVICES,
  SHOES_BAGS,
  SIZES,
  SPARE_PARTS,
  STYLES,
  TASTES,
  TECHNICAL,
  TEXTILES,
  USES,
  WORK,
  GOODS_HEADS,
  PARTS_HEADS,
]);
