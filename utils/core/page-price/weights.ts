/** Written by `npm run price`: see docs/page-price.md. */
import type { Model } from './model';

export const MODEL: Model = {
  weights: {
    'against markup': -1.12,
    'also old': -0.81,
    any: 0.02,
    aside: -4.43,
    bare: -0.15,
    clean: 2.38,
    data: 0.9,
    'data clean': 0.33,
    'first markup': 1.93,
    fraction: -1.22,
    hidden: -1.29,
    'json-ld': 0.48,
    linked: -1.84,
    'markup aside': -0.46,
    'markup struck': -1.31,
    meta: 0.94,
    microdata: 0.73,
    'near-button': 0.32,
    'near-picture': 1.46,
    'near-title': 1.41,
    'of-clicked': 5.55,
    'only clean': 0.42,
    'only markup': 1.18,
    'other-sum': -2.42,
    'price-name': 1.28,
    sentence: -1.93,
    tiny: -0.29,
    twice: 0.12,
    unnamed: -1.83,
    unseen: 2.95,
  },
  slope: 0.675,
  offset: 1.686,
};

/** Checksum of the above: a changed weight is a trained one. */
export const CHECKSUM = 'bed41ca868165ecd';
