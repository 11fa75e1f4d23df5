export type PictureErrorCode = 'unreadable' | 'unsupported-format' | 'too-many-pixels';

/** A picture that cannot be searched with; `code` is the reason, `cause` the decoder's error. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly code: PictureErrorCode;

  constructor(code: PictureErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export function isPictureError(error: unknown): error is PictureError {
  return error instanceof Error && error.name === 'PictureError';
}

/** The catalogue cannot be indexed: one of its pictures is broken, or there are too few of them. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}
