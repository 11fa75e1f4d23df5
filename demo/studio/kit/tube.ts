import {
  CatmullRomCurve3,
  type Group,
  type Material,
  Mesh,
  SphereGeometry,
  TubeGeometry,
  Vector3,
} from 'three';
import { group } from './place';
import { parsePoints } from './points';

interface TubeOptions {
  /** The last point is joined to the first. */
  closed?: boolean;
  /** The thickness at the last point, where it differs. */
  endRadius?: number;
  /** The ends are left open, as a spout's. */
  open?: boolean;
}

const TUBE_STEPS = 96;
const TUBE_SIDES = 20;

/** A round bar along a smooth line through the points `x,y,z x,y,z …`, its ends rounded. */
export function tube(
  points: string,
  radius: number,
  material: Material,
  { closed = false, endRadius = radius, open = false }: TubeOptions = {},
): Group {
  const path = parsePoints(points).map(([x, y, z]) => new Vector3(x, y, z));
  const curve = new CatmullRomCurve3(path, closed, 'centripetal');
  const geometry = new TubeGeometry(curve, TUBE_STEPS, radius, TUBE_SIDES, closed);
  measureTube(geometry, curve.getLength(), 2 * Math.PI * radius);
  taper(geometry, curve, endRadius / radius);
  const bar = group(new Mesh(geometry, material));
  if (closed || open) return bar;
  const cap = (t: number, size: number) => {
    const end = new Mesh(new SphereGeometry(size, TUBE_SIDES, 14), material);
    end.position.copy(curve.getPoint(t));
    return end;
  };
  return bar.add(cap(0, radius), cap(1, endRadius));
}

/** Texture coordinates in centimetres, v along the tube as the grain of a bent bar runs. */
function measureTube(geometry: TubeGeometry, length: number, girth: number): void {
  const uv = geometry.getAttribute('uv');
  for (let index = 0; index < uv.count; index++) {
    uv.setXY(index, uv.getY(index) * girth, uv.getX(index) * length);
  }
}

function taper(geometry: TubeGeometry, curve: CatmullRomCurve3, share: number): void {
  if (share === 1) return;
  const position = geometry.getAttribute('position');
  const vertex = new Vector3();
  for (let index = 0; index < position.count; index++) {
    const t = Math.floor(index / (TUBE_SIDES + 1)) / TUBE_STEPS;
    const centre = curve.getPointAt(t);
    vertex.fromBufferAttribute(position, index).sub(centre);
    vertex.multiplyScalar(1 + (share - 1) * t).add(centre);
    position.setXYZ(index, vertex.x, vertex.y, vertex.z);
  }
}
