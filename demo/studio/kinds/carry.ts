import { Shape } from 'three';
import { COLOURS } from '../colours';
import { clockFace, clockHands } from '../kit/clock';
import { glass } from '../kit/glass';
import { label, line } from '../kit/label';
import { lathe } from '../kit/lathe';
import { glaze, leather, metal, plastic, rubber, tortoiseshell } from '../kit/materials';
import { roundedHole, roundedRectangle } from '../kit/outlines';
import { at, group, turn } from '../kit/place';
import { ball, box, leg, plate } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

const BLACK = '#1c1c1e';

export const carry = {
  suitcase: {
    build: (trim) => {
      const shellCoat = plastic(COLOURS[trim]);
      const trimming = metal(trim === 'blush' || trim === 'forest' ? 'gold' : 'steel');
      const across = trim === 'forest' || trim === 'mustard';
      const ribs = [-14, -10, -6, -2, 2, 6, 10, 14].flatMap((x) =>
        [-1, 1].map((side) => at(box(1.7, 44, 1.4, 0.6, shellCoat), x, 31, side * 11.2)),
      );
      const hoops = [14, 19, 24, 38, 43, 48].map((y) =>
        at(box(37.2, 1.8, 23.6, 0.8, shellCoat), 0, y),
      );
      const wheel = (x: number, z: number) =>
        group(
          at(box(3.4, 3, 4, 0.8, plastic(BLACK)), x, 3.6, z),
          at(
            turn(
              lathe('0,-1.3 1.9,-1.3 1.9,1.3 0,1.3', rubber('#2b2b2e'), { fillet: 0.4 }),
              0,
              0,
              90,
            ),
            x,
            1.9,
            z,
          ),
          at(
            turn(lathe('0,-1.4 0.8,-1.4 0.8,1.4 0,1.4', trimming, { fillet: 0.1 }), 0, 0, 90),
            x,
            1.9,
            z,
          ),
        );
      return group(
        at(box(37, 52, 23, 4, shellCoat), 0, 31),
        at(box(37.3, 52.3, 0.9, 0.4, plastic(BLACK)), 0, 31, 0),
        ...(across ? hoops : ribs),
        ...[-14, 14].flatMap((x) => [wheel(x, 7.6), wheel(x, -7.6)]),
        ...[-7, 7].map((x) => leg(`${x},56,-7 ${x},79,-7`, 0.75, 0.75, trimming)),
        at(box(17.5, 2.6, 2.8, 1.1, plastic(BLACK)), 0, 80, -7),
        tube('-6,57,2 -5,59.4,2 0,60,2 5,59.4,2 6,57,2', 0.95, leather(across ? '#7c4a27' : BLACK)),
        tube('18.4,24,0 20.6,26,0 20.9,31,0 20.6,36,0 18.4,38,0', 0.85, plastic(BLACK)),
        at(box(1.4, 5, 4.6, 0.5, trimming), 18.4, 44, 0),
        at(box(6, 2.2, 0.5, 0.2, trimming), 0, across ? 31 : 50, across ? 11.7 : 12),
        at(
          label(5, 1.6, (c) => line(c, 'VOYA', 1, 0, { colour: '#2b2b2e' })),
          0,
          across ? 31 : 50,
          across ? 12 : 12.3,
        ),
      );
    },
  },

  sunglasses: {
    build: (trim) => {
      const frame = trim === 'tortoise' ? tortoiseshell() : glaze('#18181a');
      const lens = glass(trim === 'tortoise' ? '#3d2a17' : '#20262c', 0.74);
      const hinge = metal(trim === 'tortoise' ? 'gold' : 'steel');
      const [width, height, radius] = trim === 'tortoise' ? [5.4, 4.6, 1.7] : [5.2, 5.2, 2.58];
      const side = (sign: number) => {
        const rim = roundedRectangle(
          width + 1.2,
          height + 1.2,
          Math.min(radius + 0.6, height / 2 + 0.59),
        );
        rim.holes.push(roundedHole(width, height, radius));
        const temple = `${sign * 6.3},1.5,0 ${sign * 6.7},1.5,-1.2 ${sign * 6.9},1.4,-9 ${sign * 6.6},0.2,-12.4 ${sign * 6.3},-2,-14`;
        return group(
          at(plate(rim, 0.5, frame, 0.2), sign * 3.5, 0),
          at(plate(roundedRectangle(width, height, radius), 0.12, lens, 0.04), sign * 3.5, 0),
          tube(temple, 0.28, frame, { endRadius: 0.34 }),
          at(ball(0.18, hinge), sign * 6.45, 1.5, 0.26),
          at(box(0.3, 0.9, 0.9, 0.12, hinge), sign * 6.5, 1.5, -0.5),
        );
      };
      return group(side(-1), side(1), tube('-0.6,0.9,0 0,1.2,0 0.6,0.9,0', 0.34, frame));
    },
    views: {
      front: { azimuth: 8, elevation: 10 },
      turned: { azimuth: 36, elevation: 16 },
      high: { azimuth: -36, elevation: 36 },
    },
  },

  watch: {
    build: (trim) => {
      const strap =
        trim === 'charcoal' ? metal('gunmetal') : leather(trim === 'tan' ? '#8f5529' : '#22375c');
      const body = metal(trim === 'tan' ? 'gold' : trim === 'navy' ? 'steel' : 'gunmetal');
      const face =
        trim === 'tan'
          ? { ground: '#f6f1e6', ink: '#2b241b', accent: '#a4552b', numerals: false }
          : {
              ground: trim === 'navy' ? '#1e3257' : '#1b1c1f',
              ink: '#f0ede6',
              accent: '#d9a441',
              numerals: false,
            };
      return turn(
        group(
          turn(plate(band(3, 2.6, 0.26), 2, strap, 0.12), 0, 90),
          at(
            turn(
              lathe('0,-0.5 1.95,-0.5 2.1,-0.3 2.1,0.3 1.8,0.6 1.75,0.4', body, { fillet: 0.12 }),
              90,
            ),
            0,
            0,
            2.7,
          ),
          at(clockFace(1.78, 'HALDEN', face), 0, 0, 3.12),
          clockHands(1.78, 3.16, face),
          at(
            turn(
              lathe('0,0 0.24,0 0.24,0.3 0,0.3', body, { fillet: 0.06, segments: 16 }),
              0,
              0,
              -90,
            ),
            2.08,
            0,
            2.7,
          ),
          ...[-1, 1].flatMap((y) =>
            [-1, 1].map((x) =>
              at(turn(box(0.32, 1, 0.5, 0.14, body), y * -44), x * 1.16, y * 1.98, 2.3),
            ),
          ),
          ...stitches(trim === 'tan' ? '#e5cda3' : '#9fb2d3', trim !== 'charcoal'),
        ),
        -12,
      );
    },
    views: { front: { azimuth: 6, elevation: 8 } },
  },
} satisfies Record<string, Kind>;

/** The closed loop of a strap, seen from the side. */
function band(tall: number, deep: number, thick: number): Shape {
  const shape = new Shape().absellipse(0, 0, deep, tall, 0, 2 * Math.PI, false, 0);
  shape.holes.push(
    new Shape().absellipse(0, 0, deep - thick, tall - thick, 0, 2 * Math.PI, false, 0),
  );
  return shape;
}

/** Stitches along both edges of the strap, above and below the case. */
function stitches(colour: string, sewn: boolean) {
  if (!sewn) return [];
  const angles = Array.from({ length: 9 }, (_, index) => 0.86 + index * 0.09);
  return angles.flatMap((angle) =>
    [-1, 1].flatMap((up) =>
      [-0.78, 0.78].map((x) =>
        at(
          turn(box(0.07, 0.17, 0.05, 0.02, plastic(colour)), (up * angle * -180) / Math.PI),
          x,
          up * 3 * Math.sin(angle),
          2.6 * Math.cos(angle),
        ),
      ),
    ),
  );
}
