import { offeredBy } from './offered-picture';
import type { PictureInputs } from '../store/search/picture-inputs';

const TEXT_FIELD = 'textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])';

/** Drops and pastes anywhere in the panel. */
export function watchDropAndPaste(page: Document, inputs: PictureInputs): void {
  watchDrops(page, inputs);
  page.addEventListener('paste', (event) => {
    const pasted = offered(event.clipboardData);
    const isText = !pasted || 'url' in pasted;
    if (isText && takesText(event.target)) return; // it is text input
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
    if (isOwn) return;
    event.preventDefault(); // otherwise the browser would open the dropped file
    inputs.drag(true);
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) inputs.drag(false); // out of the panel
  });
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    inputs.drag(false);
    if (!isOwn) inputs.take(offered(event.dataTransfer), 'file');
  });
}

function offered(data: DataTransfer | null) {
  if (data === null) return undefined;
  return offeredBy({ files: data.files, getData: (type) => data.getData(type) });
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELD);
}
