/**
 * Runs in a side panel before its own scripts: stores when the first offer card was painted, as epoch
 * milliseconds under `paintedAt` of `storage.session`. Of each frame the browser tells when it painted the texts of
 * elements that are marked as here.
 */

const marking = new MutationObserver(() => {
  const card = document.querySelector('[data-testid=offer]');
  if (!card) return;
  marking.disconnect();
  for (const element of card.querySelectorAll('*')) element.setAttribute('elementtiming', 'card');
});
marking.observe(document, { childList: true, subtree: true });

const painting = new PerformanceObserver((list) => {
  const [first] = list.getEntries();
  if (!first) return;
  painting.disconnect();
  const { startTime } = first; // of a text, the moment at which its frame was painted
  const paintedAt = performance.timeOrigin + startTime;
  void chrome.storage.session.set({ paintedAt });
});
painting.observe({ type: 'element' });
