import { COLOURS } from '../colours';
import { glass } from '../kit/glass';
import { line, wrapLabel } from '../kit/label';
import { lathe } from '../kit/lathe';
import { glaze, iron, metal, plastic, powder, rubber, turnedMetal, wood } from '../kit/materials';
import { around, at, group } from '../kit/place';
import { sawn } from '../kit/project';
import { ball, box, leg, ring } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

const BLACK = '#1b1b1d';

export const drinks = {
  bottle: {
    build: (trim) => {
      const loop = '-2.4,22,0 -2.5,23.6,0 -1.6,24.8,0 0,25.1,0 1.6,24.8,0 2.5,23.6,0 2.4,22,0';
      const sportLid = () =>
        group(
          lathe('2.3,20.5 2.6,20.5 2.6,22.8 0,22.8', plastic(BLACK), { fillet: 0.4 }),
          tube(loop, 0.42, plastic(BLACK)),
        );
      const woodLid = () =>
        group(
          sawn(lathe('2.3,20.5 2.6,20.5 2.6,23.4 0,23.4', wood('ash'), { fillet: 0.35 })),
          lathe('2.62,21 2.7,21 2.7,21.5 2.62,21.5', metal('steel'), { fillet: 0.05 }),
        );
      const ink = trim === 'ivory' ? '#55534e' : '#f3efe8';
      return group(
        lathe('0,0 3.5,0 3.5,1.2,0.05', turnedMetal('steel'), { fillet: 0.4 }),
        lathe('3.5,1.2,0.05 3.62,1.25,0.1 3.62,15.5,3 2.4,19.3,1.6 2.4,20', powder(COLOURS[trim])),
        lathe('2.3,20 2.5,20 2.5,20.5 2.3,20.5', metal('steel'), { fillet: 0.1 }),
        trim === 'ivory' || trim === 'blush' ? woodLid() : sportLid(),
        at(
          wrapLabel(3.62, 6, 1.4, (c) => line(c, 'NORDA', 0.95, 0, { colour: ink })),
          0,
          9,
        ),
      );
    },
  },

  tumbler: {
    build: (trim) => {
      const coat = powder(COLOURS[trim]);
      const handle = '4.2,15,0 6.2,15.2,0 7.4,13.6,0 7.3,10,0 6,8.4,0 3.9,8.8,0';
      return group(
        lathe('0,0 3.1,0 3.1,0.9', turnedMetal('steel'), { fillet: 0.3 }),
        lathe('3.1,0.9 3.2,1 3.4,6.5,1.5 4.2,8.2,1.5 4.7,18.6', coat),
        lathe('4.68,18.6 4.78,18.6 4.8,19.2 4.5,19.2', metal('steel'), { fillet: 0.1 }),
        lathe('4.5,19.2 4.6,19.2 4.5,20.2 3.6,20.2 3.5,19.7 0,19.7', glass('#dfe6e8', 0.5)),
        lathe('0,19.72 3.4,19.72 3.4,19.78 0,19.78', plastic('#c9cccd'), { fillet: 0.02 }),
        trim === 'charcoal'
          ? at(box(1.6, 0.5, 3.2, 0.2, plastic(BLACK)), 0, 20, 1)
          : tube(
              '0.9,4,0 1.2,19,0 1.6,26.5,0',
              0.38,
              trim === 'coral' ? metal('steel') : glaze('#f4efe8'),
            ),
        trim === 'lilac' ? group() : tube(handle, 0.62, coat),
        at(
          wrapLabel(
            4.53,
            5.4,
            1.4,
            (c) => line(c, 'halden', 0.95, 0, { colour: '#f6f2ec' }),
            0.048,
          ),
          0,
          15,
        ),
      );
    },
  },

  mug: {
    build: (trim) => {
      const colour = COLOURS[trim];
      const body = '0,0.3 3.1,0.3 3.2,0 3.7,0 4.1,0.9,0.9 4.3,9.4 3.9,9.4 3.75,1.3,1.4 0,0.8';
      return group(
        lathe(body, glaze(colour), { fillet: 0.16 }),
        // An unglazed foot in the colour of the clay.
        lathe('3.15,-0.06 3.66,-0.06 3.8,0.35', iron('#b98f67'), { fillet: 0.08 }),
        lathe(
          '4.28,9.25 4.34,9.3 4.3,9.5 3.95,9.5 3.9,9.3',
          glaze(trim === 'navy' ? '#e9e2d3' : colour),
          { fillet: 0.1 },
        ),
        tube('4.5,7.9,0 5.9,8.1,0 6.9,6.7,0 6.8,4.5,0 5.7,2.8,0 4.45,2.3,0', 0.5, glaze(colour)),
      );
    },
  },

  teapot: {
    build: (trim) => {
      const colour = COLOURS[trim];
      const coat = trim === 'charcoal' ? iron(colour) : glaze(colour);
      const trimming =
        trim === 'charcoal' ? metal('brass') : trim === 'sage' ? wood('ash') : metal('gold');
      const sideHandle = '-6.4,9,0 -9.2,9.6,0 -10.6,7.6,0 -9.8,5,0 -6.6,3.6,0';
      const bow = '-5.2,9.6,0 -6,13,0 -3.6,17.2,0 0,18.4,0 3.6,17.2,0 6,13,0 5.2,9.6,0';
      return group(
        lathe(
          '0,0.3 3.2,0.3 3.3,0 3.9,0 4.3,0.8 7.4,4.6,3.4 6.9,9,3.4 3.6,11.3,0.5 3.5,11.9',
          coat,
        ),
        lathe('3.4,11.8 3.7,11.8 3.7,12.2 2,13.1,1 0,13.4', coat, { fillet: 0.15 }),
        at(ball(0.85, trimming, 0.9), 0, 14),
        lathe('0.5,13.2 0.4,13.6', trimming),
        tube('5.6,4.4,0 8.4,5.4,0 9.6,8.6,0 11.2,10.8,0', 1.5, coat, {
          endRadius: 0.62,
          open: true,
        }),
        trim === 'ivory' ? tube(sideHandle, 0.55, coat) : tube(bow, 0.42, trimming),
        ...(trim === 'charcoal'
          ? around(24, 0, () => at(ball(0.3, coat), 7.05, 6.2)).children
          : []),
      );
    },
  },

  kettle: {
    build: (trim) => {
      const body = trim === 'steel' ? turnedMetal('steel') : powder(COLOURS[trim]);
      const grip = trim === 'steel' ? rubber(BLACK) : wood('walnut');
      const neck = '5.6,3.6,0 8.6,3.8,0 9.4,6.6,0 8.8,10,0 10,12.6,0 12,12.8,0';
      return group(
        lathe('0,0 7.6,0 7.6,1.6 0,1.6', plastic(BLACK), { fillet: 0.5 }),
        lathe('6.6,1.7 7,1.8 6.6,3,1 4.7,12.6,0.6 4.3,13', body),
        lathe('4.4,12.95 4.5,13.2 2.4,13.8,0.8 0,14', body, { fillet: 0.15 }),
        lathe('0,14 0.35,14 0.3,14.5 0.9,14.8 0.9,15.3 0,15.4', grip, { fillet: 0.2 }),
        tube(neck, 0.95, body, { endRadius: 0.42, open: true }),
        tube('-4.4,12,0 -7,12.6,0 -8.6,12,0', 0.45, metal(trim === 'steel' ? 'steel' : 'brass')),
        tube('-8.2,12.3,0 -10.2,11.2,0 -10.8,8,0 -10.2,4.4,0', 0.75, grip, { endRadius: 0.55 }),
      );
    },
  },

  'french-press': {
    build: (trim) => {
      const frame = metal(trim === 'steel' ? 'steel' : 'copper');
      const grip = trim === 'steel' ? plastic(BLACK) : wood('oak');
      const strap = () => at(box(0.7, 14.4, 0.16, 0.06, frame), 0, 8.2, 4.95);
      return group(
        lathe('0,1.1 4.5,1.1 4.5,9.6 0,9.6', plastic('#3d1d0b'), { fillet: 0.3 }),
        lathe('4.75,1 4.8,17', glass('#d5dedd', 0.08)),
        lathe('0,0.6 5,0.6 5,2.4 4.85,2.4', frame, { fillet: 0.2 }),
        ring(4.9, 0.18, frame).translateY(14.6),
        around(4, 45, strap),
        around(4, 45, () => at(ball(0.62, frame, 0.7), 0, 0.5, 4.6)),
        lathe('4.7,16.8 5.2,16.8 5.2,17.4 3.4,18.9,1 0,19.3', frame, { fillet: 0.15 }),
        leg('0,9.6,0 0,23,0', 0.2, 0.2, metal('steel')),
        lathe('0,10.4 4.4,10.4 4.4,10.9 0,10.9', metal('steel'), { fillet: 0.1 }),
        at(ball(1.05, grip), 0, 23.4),
        tube('5,15,0 7.6,15.4,0 9,14,0 9,6.5,0 8.6,4.6,0', 0.72, grip),
      );
    },
  },
} satisfies Record<string, Kind>;
