import { offeredBy } from './offered';
import type { PictureInputs } from './picture-inputs';

/** Drops and pastes anywhere in the panel. */
export function watchHandOver(page: Document, inputs: PictureInputs): void {
  page.addEventListener('dragover', (event) => {
    event.preventDefault(); // else the browser would open what is dropped
    inputs.drag(true);
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) inputs.drag(false); // out of the panel
  });
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    inputs.drag(false);
    inputs.take(event.dataTransfer ? offered(event.dataTransfer) : undefined, 'file');
  });
  page.addEventListener('paste', (event) => {
    const pasted = event.clipboardData ? offered(event.clipboardData) : undefined;
    const isText = !pasted || 'url' in pasted;
    if (isText && event.target instanceof HTMLInputElement) return; // typed, so to speak
    event.preventDefault();
    inputs.take(pasted, 'paste');
  });
}

const offered = (data: DataTransfer) =>
  offeredBy({ files: data.files, getData: (type) => data.getData(type) });
