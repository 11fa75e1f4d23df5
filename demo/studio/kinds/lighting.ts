import { COLOURS } from '../colours';
import { glass } from '../kit/glass';
import { lathe } from '../kit/lathe';
import { cloth, glaze, glowing, metal, plastic, powder, rubber, wood } from '../kit/materials';
import { around, at, group, turn } from '../kit/place';
import { ball, box, leg, ring } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

const SHADE_CLOTH = '#efe6d4';

export const lighting = {
  'desk-lamp': {
    build: (trim) => {
      const coat = powder(COLOURS[trim]);
      const arm = metal(trim === 'sage' ? 'steel' : 'brass');
      const shade = group(
        lathe('1.4,5.8 2,4.2,1 6.8,-2.6 7,-2.6 2.2,4.4,1 2,6 1.4,6.6', coat, { fillet: 0.1 }),
        lathe('0,6.2 1.6,6.2 1.4,7.6 0,7.8', arm, { fillet: 0.3 }),
        at(ball(2, glowing('#fff1d6', 0.7)), 0, 0.6),
      );
      return group(
        lathe('0,0 8.4,0 8.4,1.4 0,2', coat, { fillet: 0.5 }),
        lathe('0,1.8 1.2,1.8 1.1,3 0,3', arm, { fillet: 0.2 }),
        at(ball(0.6, arm, 0.5), 4.6, 1.9, 3),
        leg('0,2.6,0 -5.4,21,0', 0.5, 0.5, arm),
        at(turn(lathe('0,-0.9 1,-0.9 1,0.9 0,0.9', arm, { fillet: 0.2 }), 90), -5.4, 21),
        leg('-5.4,21,0 8,35.6,0', 0.5, 0.5, arm),
        at(turn(lathe('0,-0.8 0.9,-0.8 0.9,0.8 0,0.8', arm, { fillet: 0.2 }), 90), 8, 35.6),
        at(turn(shade, 0, 0, 34), 11.6, 30.4),
        tube('-7.6,0.7,-2 -12,0.4,-1 -15,0.3,3 -19,0.3,2', 0.3, rubber('#1c1c1e')),
      );
    },
  },

  'floor-lamp': {
    build: (trim) => {
      const legs = trim === 'ivory' ? wood('oak', 40) : powder('#242528');
      const shade = cloth(trim === 'ivory' ? SHADE_CLOTH : '#3a3b3f', 9);
      const lining = glowing('#fff0d2', trim === 'ivory' ? 0.45 : 0.55);
      const fitting = metal(trim === 'ivory' ? 'steel' : 'brass');
      return group(
        around(3, 30, () => leg('28,0,0 2.2,104,0', 1.5, 2, legs)),
        around(3, 30, () => leg('14.6,52,0 0,52,0', 0.5, 0.5, fitting)),
        lathe('0,100 4.6,100 4.6,105 0,105', fitting, { fillet: 0.8 }),
        leg('0,105,0 0,128,0', 0.8, 0.8, fitting),
        lathe('20,112,0.2 23.5,112,0.2 21,146,0.2 20.6,146', shade, { fillet: 0.2 }),
        lathe('22.9,112.2 20.4,145.8', lining),
        ring(23.4, 0.45, shade).translateY(112.2),
        ring(20.9, 0.45, shade).translateY(145.8),
        at(ball(4, glowing('#fff4de', 1)), 0, 128),
      );
    },
  },

  'table-lamp': {
    build: (trim) => {
      const body = glaze(COLOURS[trim]);
      const shade = cloth(trim === 'ivory' ? '#d9cbb4' : SHADE_CLOTH, 5);
      const ribs =
        '0,0 6,0 6.4,1 7.2,2 6.8,3 8.8,4.4 8.4,5.6 9.8,7.2 9.4,8.6 9.8,10.2 9,11.4 9.2,12.8 7.8,14 7.8,15.2 5.8,16.4 2,18.4';
      const plain = '0,0 5.4,0 5.8,0.8 9.8,7.4,6 5,15.4,4 2,18.4';
      return group(
        lathe(trim === 'ivory' ? ribs : plain, body, { fillet: 0.7 }),
        lathe('0,18.2 2.2,18.2 2.2,19.2 1,19.6 1,23 0,23', metal('brass'), { fillet: 0.2 }),
        lathe('14.3,20 9.6,38', shade),
        lathe('14.1,20.1 9.4,37.9', glowing('#fff0d4', 0.5)),
        ring(14.3, 0.28, shade).translateY(20.1),
        ring(9.6, 0.28, shade).translateY(37.9),
        leg('0,22,0 0,39,0', 0.2, 0.2, metal('brass')),
        at(ball(0.6, metal('brass')), 0, 39.3),
      );
    },
  },

  'pendant-lamp': {
    build: (trim) => {
      const dome = '2,14.4 8.8,12.6,5 16.6,4.4,5 17.8,0 18.2,0 17,4.5,5 9,13,5 2.6,14.8,0.4 2,15.2';
      const cone = '2,15 3,14.2 17,1.5 17.4,0 17.8,0 17.6,1.6,0.4 3.4,14.6,0.6 2,16';
      return group(
        lathe(trim === 'mustard' ? cone : dome, glaze(COLOURS[trim]), { fillet: 0.12 }),
        lathe(
          trim === 'mustard' ? '2,14 16.8,1.6 17.1,0.2' : '2,14 8.7,12.4,5 16.5,4.4,5 17.7,0.2',
          plastic('#f6f1e6'),
        ),
        lathe('0,15 3,15 2.8,16.2 1.8,17 1.5,20 0,20.6', metal('brass'), { fillet: 0.3 }),
        ring(1.75, 0.25, metal('brass')).translateY(18.4),
        leg('0,20,0 0,42,0', 0.28, 0.28, plastic('#232326')),
        at(ball(3.4, glowing('#fff2da', 1)), 0, 4.6),
        leg('0,7,0 0,13,0', 1.3, 1.3, metal('brass')),
      );
    },
    ground: 'none',
    views: { high: { azimuth: -30, elevation: 32 }, turned: { azimuth: 24, elevation: -14 } },
  },

  lantern: {
    build: (trim) => {
      const frame = trim === 'brass' ? metal('brass') : powder(COLOURS[trim]);
      const post = () => at(box(0.9, 20, 0.9, 0.2, frame), 6, 11.4, 6);
      const pane = () => at(box(11.4, 19, 0.1, 0.04, glass('#dfe8e8', 0.07)), 0, 11.4, 6);
      const bar = () => at(box(12, 0.5, 0.5, 0.1, frame), 0, trim === 'brass' ? 11.4 : 16.2, 6.1);
      return group(
        at(box(15, 1.6, 15, 0.4, frame), 0, 0.8),
        around(4, 0, post),
        around(4, 0, pane),
        around(4, 0, bar),
        at(box(14.4, 1, 14.4, 0.3, frame), 0, 21.8),
        turn(
          lathe('0,22.3 9.6,22.3 3,26.6,0.8 2.6,27.4 0,27.6', frame, { fillet: 0.15, segments: 4 }),
          0,
          45,
        ),
        lathe('0,26.8 1.6,26.8 1.4,28.8 0,29.2', frame, { fillet: 0.3 }),
        tube(
          '-1.4,28.4,0 -3.6,31,0 -2.6,34.4,0 0,35.6,0 2.6,34.4,0 3.6,31,0 1.4,28.4,0',
          0.36,
          frame,
        ),
        lathe('0,1.6 3.4,1.6 3.4,10 3,10 2.4,9.7 0,9.7', plastic('#f3e8d0'), { fillet: 0.4 }),
        leg('0,9.6,0 0,10.8,0', 0.12, 0.1, plastic('#2a2421')),
        at(lathe('0,0 0.5,0.7,0.4 0.42,1.5,0.6 0,3', glowing('#ffc46b', 1.6)), 0, 10.5),
      );
    },
    views: { front: { azimuth: 12, elevation: 9 } },
  },
} satisfies Record<string, Kind>;
