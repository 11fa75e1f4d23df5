/** A part of a picture, in fractions of it. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}
