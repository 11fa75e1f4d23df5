import { CatmullRomCurve3, Path, Shape, Vector2, Vector3 } from 'three';
import { parsePoints } from './points';

/** A rectangle with round corners about the origin. */
export function roundedRectangle(width: number, height: number, radius: number): Shape {
  return trace(new Shape(), width / 2, height / 2, radius);
}

/** The same outline as a hole for another shape. */
export function roundedHole(width: number, height: number, radius: number, x = 0, y = 0): Path {
  return trace(new Path(), width / 2, height / 2, radius, x, y);
}

function trace<T extends Path>(path: T, w: number, h: number, r: number, x = 0, y = 0): T {
  path.absarc(x + w - r, y + h - r, r, 0, Math.PI / 2, false);
  path.absarc(x - w + r, y + h - r, r, Math.PI / 2, Math.PI, false);
  path.absarc(x - w + r, y - h + r, r, Math.PI, 1.5 * Math.PI, false);
  path.absarc(x + w - r, y - h + r, r, 1.5 * Math.PI, 2 * Math.PI, false);
  path.closePath();
  return path;
}

/** A smooth closed outline through the points `x,y x,y …`. */
export function smoothOutline(points: string): Shape {
  const corners = parsePoints(points).map(([x, y]) => new Vector3(x, y));
  const curve = new CatmullRomCurve3(corners, true, 'centripetal');
  return new Shape(curve.getPoints(120).map(({ x, y }) => new Vector2(x, y)));
}

/** A closed outline of straight lines through the points `x,y x,y …`. */
export function polygon(points: string): Shape {
  return new Shape(parsePoints(points).map(([x, y]) => new Vector2(x, y)));
}
