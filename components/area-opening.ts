import { useState } from 'preact/hooks';

export interface AreaOpening {
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** Whether a part of this picture is being chosen; another picture ends that. */
export function useAreaOpening(imageUrl: string | undefined): AreaOpening {
  const [openFor, setOpenFor] = useState<string>();
  return {
    isOpen: imageUrl !== undefined && openFor === imageUrl,
    onOpen: () => setOpenFor(imageUrl),
    onClose: () => setOpenFor(undefined),
  };
}
