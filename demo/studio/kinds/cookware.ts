import { COLOURS } from '../colours';
import { label, line } from '../kit/label';
import { lathe } from '../kit/lathe';
import { brushedMetal, glaze, iron, leather, metal, plastic, wood } from '../kit/materials';
import { polygon, roundedHole, roundedRectangle, smoothOutline } from '../kit/outlines';
import { around, at, group, turn } from '../kit/place';
import { ball, box, plate, ring } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

/** For things that lie flat: from well above, or one sees an edge only. */
const LYING = {
  front: { azimuth: 0, elevation: 56 },
  turned: { azimuth: 28, elevation: 40 },
  high: { azimuth: -38, elevation: 58 },
};

export const cookware = {
  pan: {
    build: (trim) => {
      const grip = trim === 'red' ? wood('ash') : plastic('#1d1d1f');
      return group(
        lathe('0,0 9.4,0 12.8,4.7', trim === 'red' ? glaze(COLOURS[trim]) : iron('#2b2c2e'), {
          fillet: 1.2,
        }),
        lathe('12.75,4.6 13.05,4.7 13,4.95 12.6,4.9', metal('steel'), { fillet: 0.08 }),
        lathe('12.65,4.8 9.2,0.5 0,0.5', iron(trim === 'red' ? '#c9bfae' : '#222325'), {
          fillet: 1.1,
        }),
        ring(8.6, 0.07, iron(trim === 'red' ? '#b5aa98' : '#2d2e31')).translateY(0.55),
        tube('12.2,3.9,0 15,4.8,0 17.4,5.7,0', 0.85, metal('steel')),
        tube('17,5.55,0 22,7,0 30,8.4,0', 0.95, grip, { endRadius: 1.25 }),
        turn(at(ring(0.62, 0.2, metal('steel')), 30.2, 8.5), 0, 0, 12),
        at(ball(0.4, metal('steel'), 0.6), 11.7, 3.9, 1.3),
        at(ball(0.4, metal('steel'), 0.6), 11.7, 3.9, -1.3),
      );
    },
    views: {
      front: { azimuth: 18, elevation: 24 },
      turned: { azimuth: 48, elevation: 32 },
      high: { azimuth: -24, elevation: 44 },
    },
  },

  pot: {
    build: (trim) => {
      const enamel = glaze(COLOURS[trim]);
      const knob = metal(trim === 'ivory' ? 'gold' : 'steel');
      const side = () =>
        tube('11.2,9.6,-2.6 12.8,9.9,-2.4 13.6,10,0 12.8,9.9,2.4 11.2,9.6,2.6', 0.62, enamel);
      return group(
        lathe('0,0.4 8,0.4 8.2,0 9,0 11.2,2.6,3 11.5,10.4 11.2,10.7', enamel),
        lathe('11.2,10.7 11.35,10.72 11.35,10.95 11,11', iron('#1d1d1e'), { fillet: 0.05 }),
        lathe('11,11 11.6,11 11.6,11.6 9.6,12.8,2 3.4,14.4,3 0,14.6', enamel, { fillet: 0.2 }),
        ring(8, 0.16, enamel).translateY(13.3),
        lathe('0,14.5 0.8,14.5 0.7,15.2 1.8,15.9 1.8,16.4 0,16.7', knob, { fillet: 0.3 }),
        around(2, 0, side),
        at(
          label(5, 1, (c) => line(c, 'BELLECÔTE', 0.5, 0, { colour: '#f3ece0' })),
          0,
          6.4,
          11.52,
        ),
      );
    },
    views: { front: { azimuth: 8, elevation: 14 }, turned: { azimuth: 36, elevation: 24 } },
  },

  knife: {
    build: (trim) => {
      const scales = trim === 'walnut' ? wood('walnut', 8) : plastic('#1a1a1c');
      const blade =
        trim === 'walnut'
          ? '0,2.3 0.2,-2.1 3,-2.25 6,-2.2 9,-2 11.5,-1.6 13.5,-1.15 15.3,-0.6 16.8,0 18.2,0.7 19.6,1.6 19.6,1.75 16,2.1 12,2.3'
          : '0,2.3 0.2,-2.1 4,-2.3 8,-2.3 12,-2.15 15,-1.8 17.6,-1.3 17.7,-1.1 17.4,-0.2 16.9,0.6 16.2,1.2 15.2,1.7 14,2.05 12.6,2.25 11,2.3';
      const handle = smoothOutline(
        '-12.6,1.9 -12.8,0 -12,-0.7 -9,0.2 -5,0 -1.2,0 -1.2,2.2 -6,2.3 -10,2.5',
      );
      const rivet = (x: number) =>
        at(
          turn(lathe('0,0 0.42,0 0.42,1.56 0,1.56', metal('brass'), { fillet: 0.08 }), 90),
          x,
          1.15,
          -0.78,
        );
      return turn(
        group(
          plate(polygon(blade), 0.28, brushedMetal('steel'), 0.1),
          at(
            label(4, 1, (c) => line(c, 'KIRI', 0.62, 0, { colour: '#55585c' })),
            3,
            1,
            0.15,
          ),
          at(box(1.3, 3.2, 1.3, 0.25, metal('steel')), -0.6, 1),
          plate(handle, 1.5, scales, 0.35),
          ...[-3.4, -6.6, -9.8].map(rivet),
        ),
        -90,
        0,
        0,
      );
    },
    views: LYING,
  },

  'chopping-board': {
    build: (trim) => {
      const board = roundedRectangle(24, 34, 2.2);
      board.holes.push(roundedHole(6.4, 1.8, 0.88, 0, 14.6));
      const inlay = (x: number) => at(box(1.1, 34.02, 1.92, 0.02, wood('ash')), x, 0);
      return turn(
        group(
          plate(board, 1.9, wood(trim === 'oak' ? 'oak' : 'walnut', 30), 0.35),
          ...(trim === 'walnut' ? [inlay(-8.6), inlay(-6.8)] : []),
          trim === 'oak'
            ? tube(
                '0,14.6,-1 0,18.4,-0.7 1.6,20.6,-0.5 -1.6,20.8,-0.5 -0.2,18.4,-0.4 0,14.6,1',
                0.26,
                leather('#7d4a26'),
              )
            : group(),
          at(
            label(5, 1.2, (c) => line(c, 'OAK & ASH', 0.5, 0, { colour: '#3a2110' })),
            7.4,
            -14.6,
            0.96,
          ),
        ),
        -90,
        0,
        0,
      );
    },
    views: LYING,
  },
} satisfies Record<string, Kind>;
