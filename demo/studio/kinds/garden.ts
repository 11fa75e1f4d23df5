import { COLOURS } from '../colours';
import { lathe } from '../kit/lathe';
import { clay, glaze, metal, powder, wood } from '../kit/materials';
import { around, at, group, turn } from '../kit/place';
import { coinPlant, swordPlant } from '../kit/plants';
import { leg, ring } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

export const garden = {
  'plant-pot': {
    build: (trim) => {
      const pot = trim === 'ivory' ? glaze(COLOURS[trim]) : clay(COLOURS[trim]);
      const saucer = () => lathe('0,0 7,0 8.2,1.4 7.8,1.5 6.9,0.7 0,0.7', pot, { fillet: 0.2 });
      const stand = () =>
        group(
          around(4, 45, () => leg('8.6,-6,0 8.2,6,0', 0.6, 0.75, wood('oak', 12))),
          ring(7.4, 0.55, wood('oak', 12)).translateY(0.2),
        );
      const classic = '0,0.7 5.2,0.7 7,8.6 7.7,8.6 7.9,11 7.2,11 6.9,9.4';
      const modern = '0,0.6 5.8,0.6 7.4,2.6,2 7.8,11 7.2,11 7,9.4';
      return group(
        lathe(trim === 'terracotta' ? classic : modern, pot, { fillet: 0.35 }),
        trim === 'ivory' ? stand() : saucer(),
        lathe('7,9.5 0,9.7', clay('#3a2a1e')),
        trim === 'slate' ? coinPlant() : swordPlant(trim === 'ivory' ? 9 : 12),
      );
    },
    views: { front: { azimuth: 3, elevation: 12 } },
  },

  'watering-can': {
    build: (trim) => {
      const body = trim === 'copper' ? metal('copper') : powder(COLOURS[trim]);
      const trimming = metal('brass');
      const grip = trim === 'copper' ? trimming : wood('ash', 10);
      const bow = '-1,15.4,0 -5,20.6,0 -10.6,18.6,0 -12,12,0 -10,5.6,0 -7.2,3.4,0';
      const spout = '6,3,0 10,5.4,0 13.4,11,0 18.4,17,0';
      return group(
        lathe('0,0 7.4,0 7.8,0.8 7,12,2 5.6,14.6 5.3,14.6 6.7,12,2 7,2', body, { fillet: 0.35 }),
        ring(5.5, 0.3, trimming).translateY(14.6),
        ring(7.72, 0.28, trimming).translateY(0.9),
        tube(spout, 1.7, body, { endRadius: 0.8, open: true }),
        at(
          turn(lathe('0.7,-0.6 1,0 2.4,2.4 0,2.9', trimming, { fillet: 0.3 }), 0, 0, -42),
          18.2,
          16.8,
        ),
        tube(bow, 0.62, trim === 'copper' ? body : grip),
        lathe('5.4,14.4 5.2,15.2 3.6,15.9 0,16', trim === 'copper' ? trimming : body, {
          fillet: 0.5,
        }),
      );
    },
  },
} satisfies Record<string, Kind>;
