import { COLOURS } from '../colours';
import { glass } from '../kit/glass';
import { label, paperLabel, wrapLabel } from '../kit/label';
import { lathe } from '../kit/lathe';
import { glaze, metal, plastic, turnedMetal, wood } from '../kit/materials';
import { at, group, turn } from '../kit/place';
import { sawn } from '../kit/project';
import { box, leg } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

const BLACK = '#1b1b1d';

export const bathroom = {
  'soap-pump': {
    build: (trim) => {
      const head = { amber: plastic(BLACK), ivory: metal('brass') };
      const pump = trim === 'amber' || trim === 'ivory' ? head[trim] : metal('steel');
      const round = '0,0 3.9,0 4.2,0.5 4.2,10.4,2.4 1.9,13,1.6 1.7,14.2';
      const square = '0,0 4.1,0 4.4,0.4 4.4,9.4,4 2.8,13,3 1.7,14.2';
      const paper =
        trim === 'amber'
          ? paperLabel(5, 4.6, 'FERN & FIG', 'hand wash')
          : paperLabel(
              4.6,
              2.6,
              trim === 'ivory' ? 'No. 4' : 'SALVIA',
              'hand soap',
              trim === 'ivory' ? COLOURS.ivory : '#e9e6dc',
              '#3c3a35',
            );
      return group(
        lathe(
          trim === 'sage' ? square : round,
          trim === 'amber' ? glaze('#6f2f0d') : glaze(COLOURS[trim]),
          { fillet: 0.5 },
        ),
        lathe('1.8,14 2.1,14 2.1,15.4 1.2,15.8 0,15.8', pump, { fillet: 0.25 }),
        leg('0,15.6,0 0,17.6,0', 0.5, 0.5, pump),
        lathe('0,17.4 1.5,17.4 1.5,18.6 0,18.7', pump, { fillet: 0.3 }),
        tube('0.6,18,0 3,18.2,0 4.6,17.6,0', 0.5, pump, { endRadius: 0.34 }),
        trim === 'sage'
          ? at(wrapLabel(4.4, 4.6, 2.6, paper), 0, 5.2)
          : at(wrapLabel(4.2, 5, 4.6, paper), 0, 5.6),
      );
    },
  },

  'spray-bottle': {
    build: (trim) => {
      const head = plastic(trim === 'amber' ? BLACK : '#f3f1ec');
      const nozzle = plastic(trim === 'amber' ? '#c9a25a' : '#e0643f');
      const walls = trim === 'amber' ? glaze('#6f2f0d') : glass('#bfe0ee', 0.3);
      const liquid = () =>
        lathe('0,0.3 3.6,0.3 3.7,0.6 3.7,10 0,10', plastic('#7cc0e0'), { fillet: 0.3 });
      const paper =
        trim === 'amber'
          ? paperLabel(5, 5.4, 'CITRONE', 'room mist 500 ml')
          : paperLabel(5, 5.4, 'BRIGHT', 'glass cleaner', '#ffffff', '#1d5d86');
      const headParts = group(
        at(box(6.4, 2.2, 2.4, 0.8, head), -0.6, 2.4),
        at(turn(box(2.6, 2.4, 2.2, 0.7, head), 0, 0, 18), 2, 1.2),
        tube('-2.2,1.6,0 -2.9,-0.2,0 -2.5,-2,0 -3.3,-3.4,0', 0.5, nozzle),
        at(
          turn(lathe('0,0 0.95,0 0.8,1.4 0.4,1.4 0.4,1', nozzle, { fillet: 0.12 }), 0, 0, 90),
          -3.6,
          2.5,
        ),
      );
      return group(
        lathe('0,0 3.7,0 4,0.4 4,11,1 3.4,13.6,2 1.5,16,1 1.4,17.2', walls, { fillet: 0.4 }),
        trim === 'sky' ? liquid() : group(),
        lathe('1.3,17 1.8,17 1.8,18.8 1,19 0,19', head, { fillet: 0.2 }),
        at(headParts, 0, 19),
        at(wrapLabel(4, 5, 5.4, paper), 0, 6.2),
      );
    },
    views: { turned: { azimuth: -34, elevation: 16 }, high: { azimuth: 30, elevation: 36 } },
  },

  perfume: {
    build: (trim) => {
      const tall = trim === 'amber';
      const [width, height, depth] = tall ? [5, 8.4, 3.2] : [6.6, 6.6, 3];
      const liquid = plastic(tall ? '#c9822f' : '#eab3a6');
      const cap = tall
        ? sawn(lathe('0,0 1.55,0 1.55,3.4 0,3.4', wood('walnut', 8), { fillet: 0.15 }))
        : lathe('0,0 1.3,0 1.9,1.6,0.8 1.3,3.2 0,3.2', metal('gold'), { fillet: 0.5 });
      const paper = tall
        ? paperLabel(2.8, 2.8, 'VESPER', 'eau de parfum', '#1f1b18', '#e0b469')
        : paperLabel(3.2, 2, 'ROSÉE', 'eau de toilette');
      return group(
        at(box(width - 1, height - 1.5, depth - 0.9, 0.3, liquid), 0, height / 2),
        at(
          box(width, height, depth, 0.5, glass(tall ? '#e6cfae' : '#f0dcd8', 0.16)),
          0,
          height / 2,
        ),
        at(turnedNeck(), 0, height),
        at(cap, 0, height + 1),
        at(label(tall ? 2.8 : 3.2, tall ? 2.8 : 2, paper), 0, height / 2, depth / 2 + 0.02),
      );
    },
    views: { front: { azimuth: 8, elevation: 10 } },
  },
} satisfies Record<string, Kind>;

function turnedNeck() {
  return lathe('0,-0.1 1.25,-0.1 1.25,0.5 1.05,0.6 1.05,1.1 0,1.1', turnedMetal('gold'), {
    fillet: 0.08,
  });
}
