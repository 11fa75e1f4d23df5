import { leaf } from './materials';
import { around, at, group, turn } from './place';
import { shell } from './shapes';
import { tube } from './tube';

const GREENS = ['#3f6b3a', '#4f7d45', '#2f5632', '#5c8a4c'] as const;

/** Upright blades in a rosette, each with a fold along its middle. */
export function swordPlant(count: number) {
  const blade = (index: number) => {
    const inner = index % 3;
    const height = 17 - 3.4 * inner + (index % 4);
    const lean = 2.2 + inner * 3.6;
    return shell(
      (u, v) => {
        const side = 2 * u - 1;
        const width = 1.5 * Math.sin(Math.PI * (0.12 + 0.86 * v)) ** 0.7 * (1 - 0.25 * v);
        const out = 0.8 + inner * 0.9 + lean * v ** 1.8;
        return [
          out - 0.55 * Math.abs(side) * width,
          9.4 + height * v * (1 - 0.08 * lean * 0.4 * v),
          side * width,
        ];
      },
      leaf(GREENS[index % GREENS.length] ?? GREENS[0]),
    );
  };
  return around(count, 20, (index) => turn(group(blade(index)), 0, index * 17));
}

/** Round leaves on thin stalks. */
export function coinPlant() {
  const coin = (index: number) => {
    const height = 15 + ((index * 7) % 9);
    const out = 2.4 + ((index * 5) % 7) * 0.95;
    const size = 1.9 + ((index * 3) % 4) * 0.3;
    const stalk = `0.4,9.4,0 ${out * 0.4},${height * 0.8},0 ${out},${height},0`;
    const disc = shell(
      (u, v) => {
        const angle = 2 * Math.PI * u;
        return [
          v * size * Math.cos(angle),
          -0.35 * v * v * size + 0.1 * Math.sin(3 * angle) * v,
          v * size * Math.sin(angle),
        ];
      },
      leaf(GREENS[index % GREENS.length] ?? GREENS[0]),
    );
    return group(tube(stalk, 0.16, leaf('#7d9a57')), at(turn(disc, 0, 0, -38), out, height));
  };
  return around(13, 8, (index) => turn(group(coin(index)), 0, index * 11));
}
