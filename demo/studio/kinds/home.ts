import { COLOURS } from '../colours';
import { glass } from '../kit/glass';
import { paperLabel, wrapLabel } from '../kit/label';
import { lathe } from '../kit/lathe';
import { clay, glaze, glowing, metal, plastic, powder, wood } from '../kit/materials';
import { around, at, group } from '../kit/place';
import { sawn } from '../kit/project';
import { ball, leg, ring } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';

export const home = {
  vase: {
    build: (trim) => {
      const colour = COLOURS[trim];
      const ear = () => tube('2.6,22.4,0 5.6,22.2,0 6.6,19.6,0 5.6,16.8,0', 0.6, clay(colour));
      const amphora = () =>
        group(
          lathe(
            '0,0.3 3.6,0.3 3.8,0 4.6,0 8,10,7 5.6,17.4,3 2.6,19.4,2 2.9,24.4 3.6,25 3.1,25.2 2.2,23.6,1 2,20',
            clay(colour),
          ),
          around(2, 0, ear),
        );
      const ribbed = () =>
        lathe(
          '0,0 4.6,0 5,0.6 7.4,3 7,4.6 8.6,7 8.2,8.6 9,11 8.4,12.6 8,15 6.6,16.6 5,18.4 3.4,19.4 3.2,23 3.7,23.6 3.2,23.8 2.6,22.8 2.5,19',
          clay(colour),
          { fillet: 1.1 },
        );
      const gourd = () =>
        group(
          lathe(
            '0,0.3 4.2,0.3 4.3,0 5,0 8.6,7,6 4.2,13,3 5.6,17,3 3,21.4,2 2.8,23.4 3.8,25.2 3.4,25.3 2.2,22',
            glaze(colour),
          ),
          ring(4.45, 0.2, metal('gold')).translateY(13),
        );
      if (trim === 'terracotta') return amphora();
      return trim === 'ivory' ? ribbed() : gourd();
    },
  },

  'candle-jar': {
    build: (trim) => {
      const jar = '0,0 4,0 4.3,0.6 4.3,9.6 4,9.6 4,1 0,0.8';
      const flame = () =>
        group(
          leg('0,6.6,0 0,7.9,0', 0.1, 0.1, plastic('#2b2320')),
          at(lathe('0,0 0.4,0.6,0.4 0.32,1.3,0.5 0,2.6', glowing('#ffbf62', 1.6)), 0, 7.6),
        );
      const woodLid = () =>
        group(
          sawn(lathe('0,9.5 4.5,9.5 4.5,10.6 0,10.6', wood('ash'), { fillet: 0.25 })),
          at(ball(0.7, wood('ash'), 0.8), 0, 11),
        );
      const body = {
        amber: () =>
          group(
            lathe(jar, glass('#7d340a', 0.5), { fillet: 0.3 }),
            lathe('0,0.9 3.9,0.9 3.9,6.8 0,6.6', plastic('#efd3a6'), { fillet: 0.3 }),
            flame(),
          ),
        ivory: () => group(lathe(jar, glaze(COLOURS.ivory), { fillet: 0.3 }), woodLid()),
        charcoal: () =>
          group(
            lathe(jar, powder(COLOURS.charcoal), { fillet: 0.3 }),
            lathe('0,9.4 4.5,9.4 4.5,11 0,11', metal('brass'), { fillet: 0.3 }),
          ),
      };
      const make = trim === 'amber' || trim === 'ivory' ? body[trim] : body.charcoal;
      const ink =
        trim === 'charcoal'
          ? paperLabel(4.6, 3.8, 'EMBER', 'cedar · smoke', '#26272a', '#d8b06a')
          : paperLabel(4.6, 3.8, trim === 'amber' ? 'AMBRA' : 'LINEN', 'soy wax 220 g');
      return group(make(), at(wrapLabel(4.3, 4.6, 3.8, ink), 0, 4.6));
    },
    views: { front: { azimuth: 3, elevation: 14 } },
  },
} satisfies Record<string, Kind>;
