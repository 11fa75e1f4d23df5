import type { Group, Mesh } from 'three';
import { dial, line } from './label';
import { lathe } from './lathe';
import { plastic } from './materials';
import { at, group, turn } from './place';
import { box } from './shapes';

interface Face {
  ground: string;
  /** The colour of strokes, numbers and hands. */
  ink: string;
  /** The colour of the second hand. */
  accent: string;
  /** Numbers at the hours, or strokes only. */
  numerals: boolean;
}

/** A dial with minute strokes, hours and a maker's name, facing +z. */
export function clockFace(radius: number, name: string, face: Face): Mesh {
  return dial(radius, (context) => {
    context.fillStyle = face.ground;
    context.fillRect(-radius, -radius, 2 * radius, 2 * radius);
    for (let minute = 0; minute < 60; minute++) {
      context.save();
      context.rotate((minute * Math.PI) / 30);
      context.fillStyle = face.ink;
      const hour = minute % 5 === 0;
      const width = radius * (hour ? 0.024 : 0.008);
      const length = radius * (hour ? (face.numerals ? 0.07 : 0.16) : 0.045);
      context.fillRect(-width / 2, -radius * 0.94, width, length);
      context.restore();
    }
    if (face.numerals) drawNumerals(context, radius, face.ink);
    line(context, name, radius * 0.085, -radius * 0.36, { colour: face.ink });
  });
}

function drawNumerals(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  for (let hour = 1; hour <= 12; hour++) {
    const angle = (hour * Math.PI) / 6;
    context.save();
    context.translate(radius * 0.75 * Math.sin(angle), 0);
    line(context, String(hour), radius * 0.17, -radius * 0.75 * Math.cos(angle), {
      colour,
      weight: '500',
      spacing: 0,
    });
    context.restore();
  }
}

/** A clock's hand at the given angle, in degrees clockwise from twelve. */
function hand(length: number, width: number, angle: number, colour: string) {
  const bar = at(
    box(width, length * 1.16, width * 0.5, width * 0.24, plastic(colour)),
    0,
    length * 0.42,
  );
  return turn(group(bar), 0, 0, -angle);
}

/** Ten past ten, with the second hand aside: as clocks are photographed. */
export function clockHands(radius: number, depth: number, { ink, accent }: Face): Group {
  const cap = turn(lathe('0,0 1,0 1,0.6 0,0.8', plastic(accent)), 90);
  cap.scale.setScalar(radius * 0.06);
  return group(
    at(hand(radius * 0.52, radius * 0.055, 305, ink), 0, 0, depth),
    at(hand(radius * 0.78, radius * 0.04, 60, ink), 0, 0, depth + radius * 0.02),
    at(hand(radius * 0.84, radius * 0.014, 205, accent), 0, 0, depth + radius * 0.04),
    at(cap, 0, 0, depth),
  );
}
