/** Written by `npm run price`: see docs/page-price.md. */
import type { Model } from './model';

export const MODEL: Model = {
  weights: {
    'against markup': -0.92,
    'also old': -0.85,
    any: 0.2,
    aside: -4.79,
    bare: -0.16,
    clean: 1.54,
    data: 0.84,
    'data clean': 0.31,
    first: 0.8,
    'first markup': 1.9,
    fraction: -0.39,
    hidden: -1.46,
    'json-ld': 0.51,
    linked: -1.93,
    'markup aside': -0.56,
    'markup struck': -1.44,
    meta: 1,
    microdata: 0.63,
    'near-button': 0.15,
    'near-picture': 1.92,
    'near-title': 1.12,
    'of-clicked': 6.52,
    old: -0.1,
    'only clean': 0.16,
    'only markup': 1.13,
    'other-sum': -2.58,
    'price-name': 1.55,
    sentence: -2.08,
    tiny: -0.27,
    twice: 0.57,
    unnamed: -0.61,
    unseen: 2.7,
  },
  slope: 0.663,
  offset: 1.636,
};

/** Checksum of the above: a changed weight is a trained one. */
export const CHECKSUM = '5fdb401b96385221';
