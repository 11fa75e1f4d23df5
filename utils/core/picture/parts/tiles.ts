import type { Box } from '../../likeness/framed';
import { type Colours, distance } from './colours';

/** Least difference of an edge, in Lab. */
const EDGE = 4;
/** Share of a line along which its sides differ; a seam's ends may lie in the margin of the collage. */
const SEAM = 0.9;
/** Share of edges by which a seam exceeds the lines beside it, unlike a line in a busy scene. */
const ABOVE = 0.25;
/** px from a seam to those lines. */
const BESIDE = 4;
/** Share of the picture's side that a tile has at least: a banner has less. */
const LEAST_SIDE = 0.22;
/** Share of a tile's pixels that lie on an edge at least; else it is a plain margin. */
const LEAST_EDGES = 0.02;
/** px along the sides of a tile that belong to its seams. */
const RIM = 3;

/** The pictures in a collage, parted by seams that go from edge to edge; empty where it is none. */
export function tilesOf(colours: Colours): Box[] {
  const { width, height } = colours;
  const tiles = cut(colours, { left: 0, top: 0, right: width, bottom: height });
  const filled = tiles.filter((tile) => isFilled(colours, tile));
  return filled.length > 1 ? filled : [];
}

function cut(colours: Colours, box: Box): Box[] {
  const across = seamIn(colours, box, 'across');
  const down = seamIn(colours, box, 'down');
  if (!across && !down) return [box];
  const halves =
    across && (!down || across.share >= down.share)
      ? [
          { ...box, right: across.at },
          { ...box, left: across.at },
        ]
      : [
          { ...box, bottom: down?.at ?? box.bottom },
          { ...box, top: down?.at ?? box.top },
        ];
  return halves.flatMap((half) => cut(colours, half));
}

interface Seam {
  /** Column or row of the seam. */
  at: number;
  /** Share of its pixels that lie on an edge. */
  share: number;
}

/** The clearest seam of a box: a column that is met going across, or a row that is met going down. */
function seamIn(colours: Colours, box: Box, way: 'across' | 'down'): Seam | undefined {
  const { width, height } = colours;
  const isAcross = way === 'across';
  const [from, to] = isAcross ? [box.left, box.right] : [box.top, box.bottom];
  const [start, end] = isAcross ? [box.top, box.bottom] : [box.left, box.right];
  const [step, along] = isAcross ? [1, width] : [width, 1];
  const shareAt = (line: number) => {
    if (line <= from || line >= to - 1) return 0;
    let count = 0;
    for (let place = start; place < end; place++) {
      const here = line * step + place * along;
      // A thin gutter may be as bright on one side as the picture beside it.
      const isEdge =
        distance(colours, here - step, here) > EDGE ||
        distance(colours, here, here + step) > EDGE ||
        distance(colours, here - step, here + step) > EDGE;
      if (isEdge) count += 1;
    }
    return count / (end - start);
  };
  const least = LEAST_SIDE * (isAcross ? width : height);
  let best: Seam | undefined;
  for (let line = Math.ceil(from + least); line <= to - least; line++) {
    const share = shareAt(line);
    if (share < SEAM || (best && share <= best.share)) continue;
    if (share - Math.max(shareAt(line - BESIDE), shareAt(line + BESIDE)) < ABOVE) continue;
    best = { at: line, share };
  }
  return best;
}

function isFilled(colours: Colours, { left, top, right, bottom }: Box): boolean {
  const { width } = colours;
  let edges = 0;
  for (let y = top + RIM; y < bottom - RIM; y++) {
    for (let x = left + RIM; x < right - RIM; x++) {
      const here = y * width + x;
      const isEdge =
        distance(colours, here, here + 1) > EDGE || distance(colours, here, here + width) > EDGE;
      if (isEdge) edges += 1;
    }
  }
  return edges >= LEAST_EDGES * (right - left) * (bottom - top);
}
