// A page that never stands still: the banner changes each second.
const banner = document.querySelector('[data-banner]');
const lines = ['新人价 ¥0.01 起', '满 200 减 15', '源头工厂 48 小时发货'];
let shown = 0;
setInterval(() => {
  shown = (shown + 1) % lines.length;
  banner.textContent = lines[shown];
}, 1000);
