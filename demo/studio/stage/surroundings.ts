import {
  BackSide,
  BoxGeometry,
  Color,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  Scene,
  SphereGeometry,
  type Texture,
  type WebGLRenderer,
} from 'three';

/** A flat board of the studio, seen by the products as a reflection. */
interface Card {
  /** Brightness; 0 is a black flag, above 1 a lit softbox. */
  light: number;
  size: readonly [width: number, height: number];
  place: readonly [x: number, y: number, z: number];
}

// The big cards reach below the horizon: seen a little from above, an upright wall mirrors what
// lies lower than itself.
const CARDS: readonly Card[] = [
  { light: 6, size: [2.6, 7.5], place: [-5, 1.6, 3] },
  { light: 3.4, size: [1.3, 7.5], place: [5.2, 1.6, 2] },
  { light: 4.5, size: [5, 3.4], place: [0, 6, -0.8] },
  { light: 1.4, size: [7, 2.6], place: [0, 2.6, -6.4] },
  { light: 0.02, size: [1.4, 7.5], place: [-2.6, 1.6, 5.6] },
  { light: 0.02, size: [1.6, 7.5], place: [5.6, 1.6, -1.4] },
  { light: 0.02, size: [1.8, 7.5], place: [-6, 1.6, -0.4] },
  // Close below the product the floor lies in its shadow.
  { light: 0.12, size: [2.6, 2.6], place: [0, -1.5, 0] },
];

/** What shining parts mirror: softboxes, black flags for dark edges, a white floor. */
export function studioSurroundings(renderer: WebGLRenderer): Texture {
  const scene = new Scene();
  const room = new Mesh(new SphereGeometry(20), board(0.6));
  room.material.side = BackSide;
  const floor = new Mesh(new BoxGeometry(30, 0.1, 30), board(0.8));
  floor.position.y = -1.6;
  scene.add(room, floor, ...CARDS.map(hang));
  const generator = new PMREMGenerator(renderer);
  const { texture } = generator.fromScene(scene, 0.015);
  generator.dispose();
  return texture;
}

function board(light: number): MeshBasicMaterial {
  return new MeshBasicMaterial({ color: new Color(light, light, light) });
}

function hang({ light, size, place }: Card): Mesh {
  const card = new Mesh(new BoxGeometry(size[0], size[1], 0.02), board(light));
  card.position.set(...place);
  card.lookAt(0, 0.4, 0);
  return card;
}
