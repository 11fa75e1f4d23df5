import {
  ExtrudeGeometry,
  type Material,
  Mesh,
  type Shape,
  SphereGeometry,
  TorusGeometry,
  Vector3,
} from 'three';
import { ParametricGeometry } from 'three/examples/jsm/geometries/ParametricGeometry.js';
import { RoundedBoxGeometry } from 'three/examples/jsm/geometries/RoundedBoxGeometry.js';
import { lathe } from './lathe';
import { parsePoints } from './points';
import { projectTexture } from './project';

/** A box with rounded edges about its centre. */
export function box(
  width: number,
  height: number,
  depth: number,
  radius: number,
  material: Material,
): Mesh {
  return new Mesh(
    projectTexture(new RoundedBoxGeometry(width, height, depth, 5, radius)),
    material,
  );
}

/** A plate of the given outline in x and y, `depth` thick about z = 0, its edges rounded. */
export function plate(outline: Shape, depth: number, material: Material, radius = 0.2): Mesh {
  const bevel = Math.min(radius, depth * 0.49);
  const geometry = new ExtrudeGeometry(outline, {
    depth: depth - 2 * bevel,
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelSegments: 5,
    curveSegments: 40,
  });
  geometry.translate(0, 0, bevel - depth / 2);
  return new Mesh(projectTexture(geometry), material);
}

/** A straight leg between the two points, its thickness changing from the first to the second. */
export function leg(points: string, r1: number, r2: number, material: Material): Mesh {
  const [start = new Vector3(), end = new Vector3()] = parsePoints(points).map(
    ([x, y, z]) => new Vector3(x, y, z),
  );
  const axis = end.clone().sub(start);
  const body = lathe(`0,0 ${r1},0 ${r2},${axis.length()} 0,${axis.length()}`, material, {
    fillet: Math.min(r1, r2) * 0.3,
    segments: 32,
  });
  body.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), axis.normalize());
  body.position.copy(start);
  return body;
}

/** A thin shell over the unit square, made of the point `place` gives for each u and v. */
export function shell(
  place: (u: number, v: number) => readonly [x: number, y: number, z: number],
  material: Material,
  steps = 32,
): Mesh {
  const geometry = new ParametricGeometry(
    (u, v, target) => target.set(...place(u, v)),
    steps,
    steps,
  );
  return new Mesh(geometry, material);
}

/** A ring lying flat. */
export function ring(radius: number, thickness: number, material: Material): Mesh {
  const geometry = new TorusGeometry(radius, thickness, 24, 96);
  return new Mesh(geometry.rotateX(Math.PI / 2), material);
}

/** A ball, squeezed where `flat` is not 1. */
export function ball(radius: number, material: Material, flat = 1): Mesh {
  const geometry = new SphereGeometry(radius, 48, 32).scale(1, flat, 1);
  const uv = geometry.getAttribute('uv');
  for (let index = 0; index < uv.count; index++) {
    uv.setXY(index, uv.getX(index) * 2 * Math.PI * radius, uv.getY(index) * Math.PI * radius);
  }
  return new Mesh(geometry, material);
}
