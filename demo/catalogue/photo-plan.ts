import { STUDIO_ANGLES, type StudioAngle } from '../pictures/products';
import type { StatedOffer } from './offer';
import { seeded, type Random } from './random';

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** What a supplier prints over a picture. */
export interface Overlay {
  /** Colour of the border, with its width as a share of the shorter side. */
  frame?: { colour: string; width: number };
  /** Colour that the backdrop runs into towards the edges. */
  backdrop?: string;
  /** Faint slanted text over everything. */
  watermark?: string;
  /** A band along the bottom. */
  strip?: { text: string; colour: string };
  badge?: { text: string; colour: string; corner: Corner; shape: 'disc' | 'ribbon' };
}

/** How one supplier photographs, cuts and prints one picture; lengths are shares of the source. */
export interface PhotoPlan {
  angle: StudioAngle;
  /** The part of the studio picture that is kept. */
  crop: { left: number; top: number; size: number };
  mirrored: boolean;
  /** Degrees. */
  turn: number;
  /** Pixels of the result. */
  width: number;
  height: number;
  /** White balance: factors for red, green and blue. */
  balance: readonly [number, number, number];
  brightness: number;
  saturation: number;
  overlay: Overlay;
  inset?: { angle: StudioAngle | 'detail'; corner: Corner };
  /** JPEG quality. */
  quality: number;
}

const SIDES = [400, 400, 420, 450, 480, 500, 520, 560, 600, 640, 800];
const BACKDROPS = ['#dfe9ee', '#efe3d6', '#e6eadd', '#f2dede', '#e3e0ee', '#d9dde2', '#f4ecd2'];
const LOUD = ['#d7261e', '#e8590c', '#1f4e8c', '#137547', '#222222', '#b5179e'];
const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** Every offer gets its own picture; the plan depends on nothing but the offer's id and price. */
export function planPhoto(offer: StatedOffer): PhotoPlan {
  const random = seeded(`photo/${offer.offerId}`);
  const angle = random.pick(['front', 'front', 'front', 'turned', 'turned', 'high'] as const);
  const size = random.between(0.9, 1);
  const corners = random.sample(CORNERS, 2);
  const [badgeCorner = 'top-left', insetCorner = 'bottom-right'] = corners;
  return {
    angle,
    crop: { left: random.next() * (1 - size), top: random.next() * (1 - size), size },
    mirrored: random.chance(0.28),
    turn: random.chance(0.3) ? round(random.between(-3.5, 3.5)) : 0,
    ...frameSize(random),
    balance: whiteBalance(random),
    brightness: round(random.between(0.94, 1.07)),
    saturation: round(random.between(0.88, 1.15)),
    overlay: planOverlay(offer, random, badgeCorner),
    ...(random.chance(0.14) && { inset: planInset(angle, insetCorner, random) }),
    quality: random.int(62, 90),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function frameSize(random: Random): { width: number; height: number } {
  const side = random.pick(SIDES);
  const shape = random.pick(['square', 'square', 'square', 'tall', 'wide'] as const);
  const long = Math.min(800, Math.round((side * 4) / 3));
  if (shape === 'tall') return { width: Math.round((long * 3) / 4), height: long };
  if (shape === 'wide') return { width: long, height: Math.round((long * 3) / 4) };
  return { width: side, height: side };
}

/** Daylight, tungsten or neutral: red and blue move against each other. */
function whiteBalance(random: Random): [number, number, number] {
  const warmth = random.between(-0.05, 0.05);
  return [round(1 + warmth), round(random.between(0.985, 1.015)), round(1 - warmth)];
}

function planOverlay(offer: StatedOffer, random: Random, corner: Corner): Overlay {
  const digits = offer.offerId.slice(-4);
  return {
    ...(random.chance(0.18) && {
      frame: { colour: random.pick(LOUD), width: round(random.between(0.012, 0.03)) },
    }),
    ...(random.chance(0.35) && { backdrop: random.pick(BACKDROPS) }),
    ...(random.chance(0.2) && { watermark: `NO.${digits}` }),
    ...(random.chance(0.12) &&
      offer.price && { strip: { text: `¥${offer.price}`, colour: random.pick(LOUD) } }),
    ...(random.chance(0.2) && {
      badge: {
        text: random.pick(['工厂', '正品', `-${random.int(1, 4)}0%`]),
        colour: random.pick(LOUD),
        corner,
        shape: random.pick(['disc', 'ribbon'] as const),
      },
    }),
  };
}

function planInset(angle: StudioAngle, corner: Corner, random: Random) {
  const others = STUDIO_ANGLES.filter((other) => other !== angle);
  return { angle: random.pick([...others, 'detail' as const]), corner };
}
