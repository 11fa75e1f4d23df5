import { useState } from 'preact/hooks';

export interface AreaOpening {
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/**
 * Whether a part of a picture is being chosen; another picture ends that.
 * @param picture which one it is, of which search
 */
export function useAreaOpening(picture: string | undefined): AreaOpening {
  const [openFor, setOpenFor] = useState<string>();
  return {
    isOpen: picture !== undefined && openFor === picture,
    onOpen: () => setOpenFor(picture),
    onClose: () => setOpenFor(undefined),
  };
}
