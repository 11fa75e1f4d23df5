/** What is sold, by trade: the head nouns of titles. */
import { ACCESSORIES } from './accessories';
import { APPLIANCES } from './appliances';
import { AUTOMOTIVE } from './automotive';
import { BEAUTY } from './beauty';
import { CHILDREN } from './children';
import { CLOTHING } from './clothing';
import { DRINKWARE } from './drinkware';
import { ELECTRONICS } from './electronics';
import { FURNITURE } from './furniture';
import { HARDWARE } from './hardware';
import { HOME } from './home';
import { KITCHEN } from './kitchen';
import { MACHINERY } from './machinery';
import { MUSIC } from './music';
import { OFFICE } from './office';
import { OUTDOOR } from './outdoor';
import { PARTY } from './party';
import { PETS } from './pets';
import { SHOES_BAGS } from './shoes-bags';
import { TEXTILES } from './textiles';

export const GOODS = [
  { kind: 'accessories', words: ACCESSORIES },
  { kind: 'appliances', words: APPLIANCES },
  { kind: 'automotive', words: AUTOMOTIVE },
  { kind: 'beauty', words: BEAUTY },
  { kind: 'children', words: CHILDREN },
  { kind: 'clothing', words: CLOTHING },
  { kind: 'drinkware', words: DRINKWARE },
  { kind: 'electronics', words: ELECTRONICS },
  { kind: 'furniture', words: FURNITURE },
  { kind: 'hardware', words: HARDWARE },
  { kind: 'home', words: HOME },
  { kind: 'kitchen', words: KITCHEN },
  { kind: 'machinery', words: MACHINERY },
  { kind: 'music', words: MUSIC },
  { kind: 'office', words: OFFICE },
  { kind: 'outdoor', words: OUTDOOR },
  { kind: 'party', words: PARTY },
  { kind: 'pets', words: PETS },
  { kind: 'shoes-bags', words: SHOES_BAGS },
  { kind: 'textiles', words: TEXTILES },
] as const;
