import { COLOURS } from '../colours';
import { label } from '../kit/label';
import { lathe } from '../kit/lathe';
import { cloth, leather, metal, plastic, powder, wood } from '../kit/materials';
import { roundedRectangle } from '../kit/outlines';
import { around, at, group } from '../kit/place';
import { sawn } from '../kit/project';
import { ball, box, leg, plate, ring, shell } from '../kit/shapes';
import { tube } from '../kit/tube';
import type { Kind } from './kind';
import { seatRim, seatShell } from './seat-shell';

export const furniture = {
  stool: {
    build: (trim) => {
      const timber = wood(trim === 'oak' ? 'oak' : 'walnut', 30);
      const cushion = () =>
        group(
          lathe('0,64 16,64 17.2,65.4 17,68.4 0,69.6', leather('#a0643a'), { fillet: 1.2 }),
          ring(17, 0.3, leather('#7c4a27')).translateY(66.4),
          at(ball(0.9, leather('#7c4a27'), 0.5), 0, 69.5),
        );
      return group(
        sawn(lathe('0,60.6 15.4,60.6 17,61.6 17,64 0,63.6', timber, { fillet: 0.8 })),
        trim === 'walnut' ? cushion() : group(),
        around(4, 45, () => leg('20,0,0 11.5,61,0', 1.3, 1.9, timber)),
        ring(16.2, 0.75, trim === 'oak' ? powder('#242528') : metal('brass')).translateY(24),
      );
    },
  },

  chair: {
    build: (trim) => {
      const seat = plastic(COLOURS[trim]);
      const timber =
        trim === 'teal' ? powder('#232427') : wood(trim === 'ivory' ? 'oak' : 'walnut', 30);
      const strut = (points: string) => leg(points, 0.55, 0.55, powder('#232427'));
      const pad = () => at(box(33, 2.6, 33, 1.2, cloth('#4b4a48', 3)), 0, 46.4, 2);
      return group(
        shell(seatShell, seat, 40),
        tube(seatRim(), 0.62, seat, { closed: true }),
        trim === 'mustard' ? pad() : group(),
        ...[-1, 1].flatMap((side) => [
          leg(`${side * 22},0,21 ${side * 13},41.6,11`, 1.1, 1.8, timber),
          leg(`${side * 22},0,-25 ${side * 13},41.6,-11`, 1.1, 1.8, timber),
          strut(`${side * 16.6},25,15.2 ${side * 12.6},41,-9`),
          strut(`${side * 16.6},25,-16.4 ${side * 12.6},41,9`),
        ]),
        strut('-16.6,25,15.2 13,41,10.6'),
        strut('16.6,25,15.2 -13,41,10.6'),
        strut('-16.6,25,-16.4 13,41,-10.6'),
        strut('16.6,25,-16.4 -13,41,-10.6'),
      );
    },
    views: { front: { azimuth: 6, elevation: 10 } },
  },

  'side-table': {
    build: (trim) => {
      const timber = wood('oak', 30);
      const oak = () =>
        group(
          sawn(lathe('0,47.6 23.6,47.6 25,48.6 25,50.2 0,50', timber, { fillet: 0.7 })),
          around(3, 30, () => leg('21,0,0 14.6,48,0', 1.3, 2, timber)),
          sawn(lathe('0,17 17,17 17,18.4 0,18.4', timber, { fillet: 0.5 })),
        );
      const tray = () =>
        group(
          lathe('0,49 23,49 24.6,50,1 25.6,54 25,54 24,50.6,1 0,49.8', powder(COLOURS[trim]), {
            fillet: 0.2,
          }),
          around(4, 45, () => leg('21,0,0 16,49,0', 1.1, 1.6, timber)),
          ring(19, 0.6, metal('brass')).translateY(20),
          at(ball(1, metal('brass'), 0.4), 0, 49.9),
        );
      return trim === 'oak' ? oak() : tray();
    },
    views: { front: { azimuth: 4, elevation: 14 } },
  },

  bench: {
    build: (trim) => {
      const timber = wood(trim === 'oak' ? 'oak' : 'walnut', 40);
      const slat = (index: number) => at(box(108, 3, 6.4, 0.8, timber), 0, 44, (index - 2) * 7.4);
      const seat = () =>
        group(
          at(box(108, 3.4, 36, 1, timber), 0, 43.8),
          at(box(102, 6, 33, 2.6, cloth('#c9b79c', 4)), 0, 48.4),
          ...[-34, 0, 34].map((x) => at(ball(1, cloth('#a8936f', 4), 0.5), x, 51.3)),
        );
      return group(
        ...(trim === 'oak' ? [0, 1, 2, 3, 4].map(slat) : [seat()]),
        at(box(88, 3.4, 3, 0.8, timber), 0, 22),
        ...[-44, 44].flatMap((x) => [
          at(box(5, 4, 34, 1, timber), x, 40.6),
          leg(`${x * 1.06},0,15 ${x},41,11`, 1.9, 2.4, timber),
          leg(`${x * 1.06},0,-15 ${x},41,-11`, 1.9, 2.4, timber),
          at(box(3, 3.4, 25, 0.8, timber), x * 1.03, 22),
        ]),
      );
    },
    views: {
      front: { azimuth: 14, elevation: 14 },
      turned: { azimuth: 42, elevation: 18 },
      high: { azimuth: -34, elevation: 36 },
    },
  },

  mirror: {
    build: (trim) => {
      const arch = roundedRectangle(46, 66, 22.8);
      const frame = trim === 'brass' ? metal('brass') : wood('oak', 40);
      const round = () =>
        group(
          at(plate(roundedRectangle(56, 56, 27.9), 2, frame, 0.6), 0, 0),
          at(mirrorGlass(51, 51), 0, 0, 1.05),
          at(box(3, 12, 0.6, 0.25, leather('#8a5a35')), 0, 32, 0.2),
          at(ball(1.6, metal('brass')), 0, 37.4, 1),
        );
      const arched = () => group(plate(arch, 2, frame, 0.6), at(mirrorGlass(44, 64), 0, 0, 1.05));
      return trim === 'brass' ? arched() : round();
    },
    ground: 'wall',
    views: {
      front: { azimuth: 5, elevation: 4 },
      turned: { azimuth: 32, elevation: 8 },
      high: { azimuth: -36, elevation: 20 },
    },
  },
} satisfies Record<string, Kind>;

/**
 * A flat mirror would show one even card of the studio. This one shows what buyers expect of a
 * mirror in a picture: a bright room with the light falling across.
 */
function mirrorGlass(width: number, height: number) {
  return label(width, height, (context) => {
    const room = context.createLinearGradient(-width / 2, -height / 2, width / 2, height / 2);
    const stops = ['#b9c3c9', '#dfe6e9', '#c3ccd1', '#eef2f3', '#d3dade', '#aab5bc'];
    stops.forEach((colour, index) => room.addColorStop(index / (stops.length - 1), colour));
    context.fillStyle = room;
    context.beginPath();
    context.roundRect(-width / 2, -height / 2, width, height, width / 2);
    context.fill();
  });
}
