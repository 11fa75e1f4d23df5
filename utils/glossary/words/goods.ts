/** What is sold, by trade: the head nouns of titles. */
import { ACCESSORIES } from './accessories';
import { APPLIANCES } from './appliances';
import { AUTOMOTIVE } from './automotive';
import { BEAUTY } from './beauty';
import { CHILDREN } from './children';
import { CLOTHING } from './clothing';
import { ELECTRONICS } from './electronics';
import { FURNITURE } from './furniture';
import { HARDWARE } from './hardware';
import { HOME } from './home';
import { KITCHEN } from './kitchen';
import { OFFICE } from './office';
import { OUTDOOR } from './outdoor';
import { PARTY } from './party';
import { PETS } from './pets';
import { TEXTILES } from './textiles';

export const GOODS = [
  { kind: 'accessories', words: ACCESSORIES },
  { kind: 'appliances', words: APPLIANCES },
  { kind: 'automotive', words: AUTOMOTIVE },
  { kind: 'beauty', words: BEAUTY },
  { kind: 'children', words: CHILDREN },
  { kind: 'clothing', words: CLOTHING },
  { kind: 'electronics', words: ELECTRONICS },
  { kind: 'furniture', words: FURNITURE },
  { kind: 'hardware', words: HARDWARE },
  { kind: 'home', words: HOME },
  { kind: 'kitchen', words: KITCHEN },
  { kind: 'office', words: OFFICE },
  { kind: 'outdoor', words: OUTDOOR },
  { kind: 'party', words: PARTY },
  { kind: 'pets', words: PETS },
  { kind: 'textiles', words: TEXTILES },
] as const;
