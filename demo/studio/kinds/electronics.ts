import type { MeshPhysicalMaterial } from 'three';
import { COLOURS } from '../colours';
import { label, line, wrapLabel } from '../kit/label';
import { lathe } from '../kit/lathe';
import { cloth, glowing, leather, metal, plastic, rubber } from '../kit/materials';
import { at, group, turn } from '../kit/place';
import { ball, box, shell } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

export const electronics = {
  headphones: {
    build: (trim) => {
      const coat = plastic(COLOURS[trim]);
      const accent = metal(trim === 'charcoal' ? 'steel' : trim === 'ivory' ? 'gold' : 'copper');
      const soft = leather(trim === 'ivory' ? '#b99a78' : '#1d1d20');
      const cup = (side: number) =>
        at(
          turn(
            group(
              lathe('0,0 3.7,0 4,0.5 4,1.9 3.5,2.5 0,2.7', coat, { fillet: 0.5 }),
              lathe('3.6,2.42 3.66,2.5 3.2,2.62', accent, { fillet: 0.05 }),
              lathe('0,2.66 1.5,2.64 1.4,2.8 0,2.8', accent, { fillet: 0.06 }),
              lathe('1.7,-1 2.4,-1.9 3.6,-1.9 4.1,-0.8 3.2,0 1.8,0', soft, { fillet: 0.7 }),
              lathe('0,-0.3 2,-0.3', cloth('#2a2a2d', 1)),
            ),
            0,
            0,
            side * -84,
          ),
          side * 7.4,
          0,
        );
      const arm = (side: number) =>
        group(
          tube(`${side * 8.9},0.4,0 ${side * 9.5},3.4,0 ${side * 8.7},6.4,0`, 0.42, accent),
          at(turn(box(1.5, 3.4, 2.2, 0.6, coat), 0, 0, side * 16), side * 8.5, 7),
        );
      return group(
        arch(8.5, 6.6, 8, 2.1, 0.5, coat),
        arch(7.9, 6.4, 7.4, 2.3, 0.6, soft),
        ...[-1, 1].flatMap((side) => [cup(side), arm(side)]),
      );
    },
    views: { front: { azimuth: 8, elevation: 8 } },
  },

  speaker: {
    build: (trim) => {
      const skin = cloth(COLOURS[trim], 3.4);
      const dark = rubber('#1d1e20');
      const plus = () =>
        group(
          box(1.5, 0.12, 0.3, 0.05, plastic('#e9e7e2')),
          box(0.3, 0.12, 1.5, 0.05, plastic('#e9e7e2')),
        );
      return group(
        lathe('0,0 5.4,0 5.7,1.2 5.7,1.4', dark, { fillet: 0.5 }),
        lathe('5.6,1.3 5.9,1.5 5.9,11.2 5.6,11.5', skin, { fillet: 0.25 }),
        lathe('5.7,11.4 5.75,12 5,12.8 0,12.6', dark, { fillet: 0.5 }),
        lathe('5.72,11.45 5.85,11.55 5.72,11.7', metal(trim === 'slate' ? 'steel' : 'gold'), {
          fillet: 0.03,
        }),
        at(plus(), 0, 12.75, 2.2),
        at(box(1.5, 0.12, 0.3, 0.05, plastic('#e9e7e2')), 0, 12.75, -2.2),
        at(ball(0.22, glowing('#8df0b5', 1.2)), 3, 12.72),
        tube(
          '5.6,10.8,0.5 7.4,11.2,0.4 8.1,9.4,0 7.4,8,-0.4 5.8,8.8,-0.5',
          0.3,
          leather(trim === 'slate' ? '#23262b' : '#8a4a2b'),
        ),
        at(
          wrapLabel(5.9, 4.4, 1.2, (c) => line(c, 'SONDER', 0.7, 0, { colour: '#f4f1ea' })),
          0,
          4.4,
        ),
      );
    },
  },

  mouse: {
    build: (trim) => {
      const coat = plastic(COLOURS[trim]);
      const accent = trim === 'charcoal' ? plastic('#39d0a0') : metal('gold');
      const seam = [5.7, 5.2, 4.4, 3.2, 2, 0.8];
      const wheel = (profile: string, material: MeshPhysicalMaterial) =>
        at(turn(lathe(profile, material, { fillet: 0.1 }), 0, 0, 90), 0, crest(3.4) - 0.2, 3.4);
      const thumb = (z: number) =>
        at(turn(box(0.3, 0.6, 1.7, 0.14, rubber('#1f1f21')), 0, 0, -32), -2.24, 2.1, z);
      const logo = label(2, 0.8, (c) => line(c, 'glide', 0.5, 0, { colour: '#8d8a84' }));
      const fall = (Math.atan((crest(-3.2) - crest(-3.8)) / 0.6) * 180) / Math.PI;
      return group(
        shell(mouseShell, coat, 64),
        tube(seam.map((z) => `0,${crest(z)},${z}`).join(' '), 0.06, plastic('#0d0d0e')),
        wheel('0,-0.4 0.8,-0.4 0.8,0.4 0,0.4', rubber('#161617')),
        wheel('0.79,-0.12 0.84,-0.12 0.84,0.12 0.79,0.12', accent),
        at(turn(box(0.5, 0.12, 0.9, 0.05, accent), 8), 0, crest(1.4), 1.4),
        thumb(1.5),
        thumb(-0.4),
        at(turn(logo, -90 - fall), 0, crest(-3.5) + 0.05, -3.5),
      );
    },
    views: {
      front: { azimuth: 24, elevation: 26 },
      turned: { azimuth: -42, elevation: 24 },
      high: { azimuth: -14, elevation: 58 },
    },
  },
} satisfies Record<string, Kind>;

/** A flat band bent into a half ellipse above `bottom`. */
function arch(
  radius: number,
  bottom: number,
  rise: number,
  width: number,
  thick: number,
  material: MeshPhysicalMaterial,
) {
  return shell(
    (u, v) => {
      const angle = Math.PI * (0.02 + 0.96 * u);
      const round = 2 * Math.PI * v;
      const out = Math.sign(Math.cos(round)) * Math.abs(Math.cos(round)) ** 0.6 * thick;
      const across = Math.sign(Math.sin(round)) * Math.abs(Math.sin(round)) ** 0.6 * (width / 2);
      return [(radius + out) * Math.cos(angle), bottom + (rise + out) * Math.sin(angle), across];
    },
    material,
    96,
  );
}

const MOUSE = { halfWidth: 3.3, height: 4, halfLength: 6 };

/** The height over the desk at a share `round` of the way from the middle to the outline. */
function mouseHeight(round: number, z: number): number {
  const along = z / MOUSE.halfLength;
  const crown = 0.88 - 0.2 * along - 0.2 * along ** 2;
  return MOUSE.height * crown * Math.sqrt(Math.max(0, 1 - round ** 2.7));
}

/** The height of the crest at z, the front of the mouse being at +z. */
const crest = (z: number) => mouseHeight(Math.abs(z) / MOUSE.halfLength, z);

function mouseShell(u: number, v: number): [number, number, number] {
  const angle = 2 * Math.PI * u;
  const [x, z] = [Math.cos(angle), Math.sin(angle)];
  const round = Math.sin((Math.PI / 2) * v);
  const reach = round / (Math.abs(x) ** 2.5 + Math.abs(z) ** 2.5) ** (1 / 2.5);
  const waist = 1 - 0.12 * Math.cos(1.5 * z * reach);
  const depth = z * reach * MOUSE.halfLength;
  return [x * reach * MOUSE.halfWidth * waist, mouseHeight(round, depth), depth];
}
