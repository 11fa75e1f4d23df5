import { COLOURS } from '../colours';
import { label, line, paperLabel, wrapLabel } from '../kit/label';
import { lathe } from '../kit/lathe';
import { glaze, iron, metal, plastic, powder, stoneware, wood } from '../kit/materials';
import { at, group } from '../kit/place';
import { sawn } from '../kit/project';
import { ball, box, leg, ring } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

export const kitchen = {
  bowl: {
    build: (trim) => {
      const coat = trim === 'speckled' ? stoneware(COLOURS[trim]) : glaze(COLOURS[trim]);
      const body =
        '0,0.4 2.9,0.4 3,0 3.9,0 4.2,0.7 8.4,4.6,3.5 9.3,8.4 8.9,8.5 8,5,3.5 4,1.5,2 0,1.1';
      return group(
        lathe(body, coat, { fillet: 0.16 }),
        ring(9.1, 0.22, trim === 'speckled' ? iron('#a5774f') : glaze('#c79a4b')).translateY(8.45),
      );
    },
    views: { front: { azimuth: 0, elevation: 16 }, turned: { azimuth: 30, elevation: 30 } },
  },

  canister: {
    build: (trim) => {
      const text = trim === 'ivory' ? 'COFFEE' : 'TEA';
      const lid = trim === 'ivory' ? wood('ash') : wood('walnut');
      return group(
        lathe('0,0 5.2,0 5.4,0.5 5.4,12.2 5,12.6', glaze(COLOURS[trim]), { fillet: 0.4 }),
        lathe('4.9,12.5 5.1,12.5 5.1,12.9 4.9,12.9', plastic('#e8e6e2'), { fillet: 0.08 }),
        sawn(lathe('5,12.9 5.45,12.9 5.45,14.4 0,14.4', lid, { fillet: 0.3 })),
        lathe('0,14.3 0.8,14.3 0.7,15 1.2,15.4 1.1,16 0,16.1', lid, { fillet: 0.25 }),
        at(
          wrapLabel(5.4, 7, 2, (c) => line(c, text, 1.15, 0)),
          0,
          7.2,
        ),
        at(
          wrapLabel(5.4, 7, 1, (c) => line(c, 'freshly kept', 0.42, 0, { weight: '400' })),
          0,
          5.9,
        ),
      );
    },
  },

  grinder: {
    build: (trim) => {
      const body = trim === 'walnut' ? wood('walnut', 16) : powder('#2b2c2f');
      const fitting = metal(trim === 'walnut' ? 'brass' : 'steel');
      return group(
        at(box(13, 1.2, 13, 0.35, body), 0, 0.6),
        at(box(11, 9.5, 11, 0.4, body), 0, 5.9),
        at(box(12.4, 1, 12.4, 0.35, body), 0, 11.1),
        at(box(7.4, 4.2, 0.8, 0.25, body), 0, 4.3, 5.5),
        at(ball(0.7, fitting), 0, 4.3, 6.6),
        at(
          label(4.2, 1.6, paperLabel(4.2, 1.6, 'MOLINO', 'No. 2', '#c9a25a', '#2a1c10')),
          0,
          8.7,
          5.56,
        ),
        lathe('4.6,11.6 4.7,12 4.4,14.6,2 2.6,16.6,1 0.9,17.2', fitting),
        leg('0,16.8,0 0,19,0', 0.5, 0.5, fitting),
        tube('0,18.8,0 3,19.2,0.6 8.6,19.6,1.6', 0.36, fitting),
        leg('8.4,19.4,1.6 8.4,20.4,1.6', 0.3, 0.3, fitting),
        at(ball(1.15, body, 1.15), 8.4, 21.4, 1.6),
      );
    },
  },
} satisfies Record<string, Kind>;
