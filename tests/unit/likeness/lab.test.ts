import { describe, expect, it } from 'vitest';
import { labOfRgb } from '../../../utils/core/likeness/lab';

describe('labOfRgb', () => {
  // Values of the CIE formulas for sRGB under D65, as colour tables give them.
  it.each([
    { name: 'black', rgb: [0, 0, 0], lab: [0, 0, 0] },
    { name: 'white', rgb: [255, 255, 255], lab: [100, 0, 0] },
    { name: 'mid grey', rgb: [119, 119, 119], lab: [50.03, 0, 0] },
    { name: 'red', rgb: [255, 0, 0], lab: [53.24, 80.09, 67.2] },
    { name: 'green', rgb: [0, 255, 0], lab: [87.73, -86.18, 83.18] },
    { name: 'blue', rgb: [0, 0, 255], lab: [32.3, 79.19, -107.86] },
  ] as const)('gives the Lab values of $name', ({ rgb, lab }) => {
    const actual = labOfRgb(rgb[0], rgb[1], rgb[2]);
    lab.forEach((expected, i) => expect(actual[i]).toBeCloseTo(expected, 1));
  });
});
