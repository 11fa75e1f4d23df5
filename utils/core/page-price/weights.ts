/** Written by `npm run price`: see docs/page-price.md. */
import type { Model } from './model';

export const MODEL: Model = {
  weights: {
    'against markup': -1.06,
    'also old': -0.65,
    any: 0.06,
    aside: -4.53,
    bare: -0.14,
    clean: 2.06,
    data: 0.87,
    'data clean': 0.29,
    first: 0.66,
    'first markup': 1.88,
    fraction: -0.86,
    hidden: -1.27,
    'json-ld': 0.57,
    linked: -1.86,
    'markup aside': -0.49,
    'markup struck': -1.3,
    meta: 0.98,
    microdata: 0.64,
    'near-button': 0.18,
    'near-picture': 1.53,
    'near-title': 1.13,
    'of-clicked': 5.72,
    'only clean': 0.22,
    'only markup': 1.2,
    'other-sum': -2.29,
    'price-name': 1.38,
    sentence: -1.91,
    tiny: -0.25,
    twice: 0.12,
    unnamed: -1.75,
    unseen: 2.68,
  },
  slope: 0.717,
  offset: 1.535,
};

/** Checksum of the above: a changed weight is a trained one. */
export const CHECKSUM = '24523c8014a0f059';
