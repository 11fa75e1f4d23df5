/** Written by `npm run price`: see docs/page-price.md. */
import type { Model } from './model';

export const MODEL: Model = {
  weights: {
    'also old': -0.76,
    any: -0.54,
    aside: -4.09,
    bare: -0.14,
    clean: 3.06,
    data: 1.11,
    hidden: -1.09,
    'json-ld': 2.24,
    linked: -1.34,
    'markup aside': -0.48,
    'markup struck': -1.81,
    meta: 2.23,
    microdata: 2.21,
    'near-button': 0.41,
    'near-picture': 1.23,
    'near-title': 1.46,
    'of-clicked': 5.44,
    old: -0.21,
    'other-sum': -2.44,
    'price-name': 2.53,
    sentence: -2.07,
    unseen: 3.46,
  },
  slope: 0.75,
  offset: 2.014,
};

/** Checksum of the above: a changed weight is a trained one. */
export const CHECKSUM = '8bf78b79d1a21dc3';
