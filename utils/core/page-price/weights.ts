/** Written by `npm run price`: see docs/page-price.md. */
import type { Model } from './model';

export const MODEL: Model = {
  weights: {
    'also old': -0.88,
    any: 0.1,
    aside: -4.37,
    bare: -0.15,
    clean: 1.93,
    data: 1.13,
    fraction: -1.31,
    hidden: -1.4,
    'json-ld': 1.92,
    linked: -1.85,
    'markup aside': -0.53,
    'markup struck': -1.3,
    meta: 1.71,
    microdata: 2.19,
    'near-button': 0.48,
    'near-picture': 1.32,
    'near-title': 1.51,
    'of-clicked': 5.24,
    'only clean': 0.64,
    'other-sum': -2.48,
    'price-name': 1.04,
    sentence: -1.93,
    tiny: -0.54,
    twice: 0.28,
    unnamed: -2.08,
    unseen: 3.79,
  },
  slope: 0.627,
  offset: 1.804,
};

/** Checksum of the above: a changed weight is a trained one. */
export const CHECKSUM = 'b69a0f9194495916';
