import { Group, type Object3D } from 'three';

/** Several parts as one. */
export function group(...parts: Object3D[]): Group {
  return new Group().add(...parts);
}

/** The part moved to a place, in centimetres. */
export function at<T extends Object3D>(part: T, x: number, y: number, z = 0): T {
  part.position.set(x, y, z);
  return part;
}

/** The part turned about its axes, in degrees. */
export function turn<T extends Object3D>(part: T, x: number, y = 0, z = 0): T {
  const radians = Math.PI / 180;
  part.rotation.set(x * radians, y * radians, z * radians);
  return part;
}

/** `count` parts at equal steps round the vertical axis, the first at `start` degrees. */
export function around(count: number, start: number, make: (index: number) => Object3D): Group {
  return group(
    ...Array.from({ length: count }, (_, index) =>
      turn(group(make(index)), 0, start + (index * 360) / count),
    ),
  );
}
