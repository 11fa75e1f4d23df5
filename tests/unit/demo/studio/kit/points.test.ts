import { describe, expect, it } from 'vitest';
import { parsePoints } from '../../../../../demo/studio/kit/points';

describe('parsePoints', () => {
  it('reads points of any number of parts', () => {
    expect(parsePoints('0,-1.5 2,3,0.4')).toEqual([
      [0, -1.5],
      [2, 3, 0.4],
    ]);
  });

  it.each(['0,0  1,1', '1,', 'a,2'])('refuses %j and names the point', (text) => {
    expect(() => parsePoints(text)).toThrow(/is not a point/);
  });
});
