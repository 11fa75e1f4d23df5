import { COLOURS } from '../colours';
import { clockFace, clockHands } from '../kit/clock';
import { lathe } from '../kit/lathe';
import { glaze, metal, wood } from '../kit/materials';
import { at, group, turn } from '../kit/place';
import { leg } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

export const clocks = {
  'table-clock': {
    build: (trim) => {
      const body = trim === 'oak' ? wood('oak', 12) : glaze(COLOURS[trim]);
      const bezel = metal(trim === 'coral' ? 'steel' : 'brass');
      const face = { ground: '#f7f3ea', ink: '#26241f', accent: '#b5412c', numerals: true };
      const foot = (side: number) =>
        leg(
          `${side * 4.2},-6,0 ${side * 5.4},-8.8,0.4`,
          0.75,
          0.55,
          trim === 'oak' ? wood('oak', 12) : bezel,
        );
      const bell = (side: number) =>
        at(
          turn(
            group(
              lathe('1.9,0 2.2,0 1.2,1.4 0,1.7', bezel, { fillet: 0.6 }),
              leg('0,-1.6,0 0,0.4,0', 0.25, 0.25, bezel),
            ),
            0,
            0,
            side * -36,
          ),
          side * 4.4,
          6.6,
        );
      return group(
        turn(
          lathe('0,-2.4 6.6,-2.4 7.2,-1.6 7.2,1.6 6.6,2.2 6.1,2.2 6.1,1.2', body, { fillet: 0.4 }),
          90,
        ),
        turn(lathe('6.2,2 6.3,2.3 6,2.4 5.95,1.2', bezel, { fillet: 0.08 }), 90),
        at(clockFace(6, 'NOON', face), 0, 0, 1.25),
        clockHands(6, 1.4, face),
        foot(-1),
        foot(1),
        ...(trim === 'coral'
          ? [
              bell(-1),
              bell(1),
              tube('-5.4,8.2,0 -4.7,10.2,0 -2,11.2,0 2,11.2,0 4.7,10.2,0 5.4,8.2,0', 0.3, bezel),
            ]
          : []),
      );
    },
  },

  'wall-clock': {
    build: (trim) => {
      const dark = trim === 'charcoal';
      const face = dark
        ? { ground: '#2a2b2e', ink: '#f2efe8', accent: '#d9a441', numerals: false }
        : { ground: '#f5f1e8', ink: '#332a22', accent: '#a86f3e', numerals: true };
      const rim = dark ? metal('gunmetal') : wood('walnut', 30);
      return group(
        turn(
          lathe('0,-1.6 15,-1.6 15.4,-0.8 15.4,1.6 14.7,2.2 14,2.2 14,0.6', rim, { fillet: 0.35 }),
          90,
        ),
        at(clockFace(14, dark ? 'MERIDIAN' : 'HALDEN', face), 0, 0, 0.6),
        clockHands(14, 0.9, face),
      );
    },
    ground: 'wall',
    views: {
      front: { azimuth: 3, elevation: 3 },
      turned: { azimuth: 32, elevation: 8 },
      high: { azimuth: -30, elevation: 26 },
    },
  },
} satisfies Record<string, Kind>;
