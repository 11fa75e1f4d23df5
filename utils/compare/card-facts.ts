import { profileOf, type FactId, type ProfileId } from '../model/profiles';
import { FACTS, type Fact } from './facts';

/** These are numbers or names that stand beside the picture; all others say themselves what they are. */
const BESIDE: ReadonlySet<FactId> = new Set([
  'price',
  'margin',
  'landed',
  'moq',
  'seller',
  'dispatch',
  'dropship',
  'stock',
  'similarity',
  'listed',
]);
/** Known of every offer, whoever looks at it. */
const ALWAYS = ['factory', 'years', 'repurchase', 'sold'] as const satisfies readonly Fact[];
/** Said elsewhere on a card: at its foot, and in a note. */
const ELSEWHERE: ReadonlySet<FactId> = new Set(['place', 'cash']);

const isFact = (id: FactId): id is FactId & Fact => id in FACTS;

/** What a card says beside its picture, the most important first. No card is without its price. */
export function headFacts(profile: ProfileId): Fact[] {
  const { firstLine, secondLine } = profileOf(profile);
  const facts = [...firstLine, ...secondLine].filter((id) => BESIDE.has(id)).filter(isFact);
  const others: Fact[] = facts.filter((fact) => fact !== 'price');
  // The price opens a line, the first or the second one: its digits stand in a column then.
  return others.toSpliced(firstLine.includes('price') ? 0 : 2, 0, 'price');
}

/** What it says below that, in one line. */
export function metaFacts(profile: ProfileId): Fact[] {
  const { firstLine, secondLine } = profileOf(profile);
  const own = [...firstLine, ...secondLine]
    .filter((id) => !BESIDE.has(id) && !ELSEWHERE.has(id))
    .filter(isFact);
  return [...new Set([...own, ...ALWAYS])];
}

/** Columns of a table. */
export function columnFacts(profile: ProfileId): Fact[] {
  return profileOf(profile).columns.filter(isFact);
}
