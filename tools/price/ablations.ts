/** What is left out of training to see what it is worth. */
import type { Sample } from './samples';

interface Ablation {
  features: ReadonlySet<string>;
  keeps: (sample: Sample) => boolean;
}

const withoutFeatures = (...features: string[]): Ablation => ({
  features: new Set(features),
  keeps: () => true,
});
const keeping = (keeps: Ablation['keeps']): Ablation => ({ features: new Set(), keeps });

export const ABLATIONS: Readonly<Record<string, Ablation>> = {
  nothing: withoutFeatures(),
  'title and button': withoutFeatures('near-title', 'near-button', 'early'),
  'the clicked picture': withoutFeatures('near-picture', 'of-clicked'),
  'names of elements': withoutFeatures('price-name'),
  'words beside': withoutFeatures(
    'old',
    'other-sum',
    'part',
    'loose',
    'sentence',
    'also old',
    'markup struck',
  ),
  'lists of other products': withoutFeatures('aside', 'linked', 'markup aside'),
  'kinds of markup': withoutFeatures('json-ld', 'microdata', 'rdfa', 'meta', 'data', 'unseen'),
  'altered pages': keeping(({ shop, kind }) => shop === undefined || kind !== undefined),
  'generated traps': keeping(({ shop }) => shop !== undefined),
};
