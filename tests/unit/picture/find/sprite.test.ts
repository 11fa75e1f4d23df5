import { describe, expect, it } from 'vitest';
import { spriteArea } from '@/utils/core/picture/find';
import type { Sprite } from '@/utils/core/model/snapshot';

const tile: Sprite = {
  position: '-200px -400px',
  size: 'auto',
  repeat: 'repeat',
  box: { width: 200, height: 200 },
  density: 1,
};

describe('the shown part of a sheet of 800 × 800', () => {
  const quarter = { left: 0.25, top: 0.5, width: 0.25, height: 0.25 };
  it.each<[string, Partial<Sprite>, object | undefined]>([
    ['by pixels', {}, quarter],
    ['once', { repeat: 'no-repeat' }, quarter],
    ['by a sum', { position: 'calc(100% - -400px) calc(0% - 400px)' }, quarter],
    ['wrapped', { position: '600px 400px' }, quarter],
    [
      'enlarged',
      { size: '1600px 1600px', position: '-400px -800px', box: { width: 400, height: 400 } },
      quarter,
    ],
    [
      'by one size',
      { size: '1600px', position: '-400px -800px', box: { width: 400, height: 400 } },
      quarter,
    ],
    ['by a size in percent', { size: '400% 400%' }, quarter],
    [
      'of twice the density',
      { density: 2, position: '-100px -200px', box: { width: 100, height: 100 } },
      quarter,
    ],
    [
      'with room before it',
      { repeat: 'no-repeat', position: '100px 0px' },
      { left: 0, top: 0, width: 0.125, height: 0.25 },
    ],
    ['that is the whole: cover', { size: 'cover' }, undefined],
    ['that is the whole: contain', { size: 'contain' }, undefined],
    ['that is the whole: as large as the box', { size: '100% 100%' }, undefined],
    ['that is nearly the whole', { size: '250px 250px', position: '50% 50%' }, undefined],
    ['that is repeated', { size: '50px 50px' }, undefined],
    ['outside of the box', { repeat: 'no-repeat', position: '300px 0px' }, undefined],
    ['in no box', { box: { width: 0, height: 200 } }, undefined],
  ])('%s', (_, change, part) => {
    expect(spriteArea({ ...tile, ...change }, 800, 800)).toEqual(part);
  });

  it('is found by percent', () => {
    const found = spriteArea({ ...tile, position: '33.3333% 66.6667%' }, 800, 800);
    expect(found?.left).toBeCloseTo(0.25);
    expect(found?.top).toBeCloseTo(0.5);
  });

  it('is unknown for a picture without a size', () => {
    expect(spriteArea(tile, 0, 0)).toBeUndefined();
  });
});
