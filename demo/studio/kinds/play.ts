import { COLOURS } from '../colours';
import { label, line } from '../kit/label';
import { lathe } from '../kit/lathe';
import { glaze, iron, plastic, powder, wood } from '../kit/materials';
import { at, group, turn } from '../kit/place';
import { sawn } from '../kit/project';
import { ball, ring } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

const STACKS = {
  rainbow: ['#3f6fc4', '#3da35d', '#f2c230', '#ef8a2c', '#dc3b34'],
  macaron: ['#9db8d9', '#a9cdb4', '#f5e3a4', '#f6c3a5', '#eda6b4'],
} as const;

export const play = {
  kettlebell: {
    build: (trim) => {
      const weight = { charcoal: '16', cobalt: '12' };
      const kilos = trim === 'charcoal' || trim === 'cobalt' ? weight[trim] : '8';
      const coat = trim === 'charcoal' ? iron(COLOURS[trim]) : powder(COLOURS[trim]);
      const grip = trim === 'charcoal' ? coat : iron('#2b2c2f');
      const handle =
        '-5.4,14.6,0 -7.4,19,0 -6.6,24,0 -3.4,26.4,0 0,26.8,0 3.4,26.4,0 6.6,24,0 7.4,19,0 5.4,14.6,0';
      return group(
        lathe('0,0 6,0 6.4,0.5 7,2.6', coat, { fillet: 0.4 }),
        at(ball(9.9, coat), 0, 9.4),
        tube(handle, 1.65, grip),
        at(
          turn(lathe('0,0 4,0 4,0.7 3.5,0.9 0,0.9', plastic('#e9e6df'), { fillet: 0.15 }), 90),
          0,
          9,
          9.3,
        ),
        at(
          label(5.6, 4.4, (c) => {
            line(c, kilos, 2.3, -0.5, { spacing: 0.02 });
            line(c, 'KG', 0.9, 1.3);
          }),
          0,
          9,
          10.22,
        ),
      );
    },
  },

  'stacking-rings': {
    build: (trim) => {
      const colours = STACKS[trim === 'rainbow' ? 'rainbow' : 'macaron'];
      const timber = wood(trim === 'rainbow' ? 'oak' : 'ash', 14);
      const rings = colours.map((colour, index) => {
        const radius = 6 - index * 0.85;
        const height = 2.7 + index * 2.45;
        return at(
          ring(radius - 1.1, 1.28, trim === 'rainbow' ? glaze(colour) : powder(colour)),
          0,
          height,
        );
      });
      return group(
        sawn(lathe('0,0 7,0 7.2,0.6 7,1.3 0,1.4', timber, { fillet: 0.4 })),
        lathe('0,1.2 1.4,1.2 1.1,14.4 0,14.4', timber, { fillet: 0.2 }),
        ...rings,
        at(ball(1.75, trim === 'rainbow' ? glaze('#c22f86') : timber), 0, 15.6),
      );
    },
    views: { front: { azimuth: 3, elevation: 14 } },
  },
} satisfies Record<string, Kind>;
