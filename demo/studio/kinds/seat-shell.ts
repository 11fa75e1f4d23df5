import { SplineCurve, Vector2 } from 'three';
import { parsePoints } from '../kit/points';

/** `height,depth` from the front edge over the bend of the seat to the top of the back. */
const SPINE = '40.5,22 44.5,19 43.6,8 43,-6 46.5,-16 58,-20.5 72,-23.5 82,-26';
const spine = new SplineCurve(parsePoints(SPINE).map(([x, y]) => new Vector2(x, y)));

/** A moulded shell with round corners whose sides rise from the seat and come forward at the back. */
export function seatShell(u: number, v: number): [number, number, number] {
  const { x: height, y: depth } = spine.getPoint(v);
  const corner = Math.max(0, Math.abs(v - 0.5) * 2 - 0.62) / 0.38;
  const half = (22.5 - 2.5 * v) * Math.sqrt(1 - 0.72 * corner ** 2.4);
  const side = 2 * u - 1;
  const curl = Math.abs(side) ** 3;
  const back = Math.max(0, Math.min(1, (v - 0.4) / 0.3));
  return [side * half, height + 3.4 * curl * (1 - back), depth + 6 * curl * back];
}

/** The points of the shell's edge, for a bead that gives the thin shell its thickness. */
export function seatRim(): string {
  const steps = Array.from({ length: 24 }, (_, index) => index / 24);
  const edge = [
    ...steps.map((t) => seatShell(t, 0)),
    ...steps.map((t) => seatShell(1, t)),
    ...steps.map((t) => seatShell(1 - t, 1)),
    ...steps.map((t) => seatShell(0, 1 - t)),
  ];
  return edge.map((point) => point.map((part) => part.toFixed(2)).join(',')).join(' ');
}
