import { type Offered, offeredBy } from './offered-picture';
import type { PictureInputs } from '../store/search/picture-inputs';

const TEXT_FIELD = 'textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])';

/** Drops and pastes anywhere in the panel. */
export function watchDropAndPaste(page: Document, inputs: PictureInputs): void {
  watchDrops(page, inputs);
  page.addEventListener('paste', (event) => {
    const pasted = offered(event.clipboardData);
    if (isInput(event.target, pasted)) return;
    event.preventDefault();
    inputs.take(pasted, 'paste');
  });
}

/** Ignores drags from the panel itself, which must not begin another search. */
function watchDrops(page: Document, inputs: PictureInputs): void {
  let isOwn = false;
  page.addEventListener('dragstart', () => {
    isOwn = true;
  });
  page.addEventListener('dragend', () => {
    isOwn = false;
  });
  page.addEventListener('dragover', (event) => {
    // What is dragged can be read no earlier than at the drop: until then only its types are known.
    const isFile = event.dataTransfer?.types.includes('Files') === true;
    const isAsked = !isOwn && (isFile || !takesText(event.target));
    inputs.drag(isAsked);
    if (isAsked) event.preventDefault(); // otherwise the browser would open the dropped file
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) inputs.drag(false); // out of the panel
  });
  page.addEventListener('drop', (event) => {
    inputs.drag(false);
    const dropped = offered(event.dataTransfer);
    if (isInput(event.target, dropped)) return;
    event.preventDefault();
    if (!isOwn) inputs.take(dropped, 'file');
  });
}

function offered(data: DataTransfer | null): Offered | undefined {
  if (data === null) return undefined;
  return offeredBy({ files: data.files, getData: (type) => data.getData(type) });
}

/** Text in a field, also an address, is input of that field; a file is none anywhere. */
function isInput(target: EventTarget | null, given: Offered | undefined): boolean {
  return takesText(target) && (!given || 'url' in given);
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELD);
}
