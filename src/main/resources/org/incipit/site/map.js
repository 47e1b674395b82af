// Moves and zooms the map by keys, buttons and pointer; without it the map shows all places.
'use strict';
document.addEventListener('DOMContentLoaded', () => {
  const figure = document.getElementById('map');
  if (!figure) return;
  const svg = figure.querySelector('svg');
  const tools = figure.querySelector('.tools');
  const whole = svg.getAttribute('viewBox').split(' ').map(Number);
  const circles = [...svg.querySelectorAll('circle')].map((c) => [c, Number(c.getAttribute('r'))]);
  let box = [...whole];

  function set(x, y, width) {
    const w = Math.min(3600, Math.max(20, width));
    const h = w * whole[3] / whole[2];
    box = [Math.min(Math.max(x, 0), 3600 - w), Math.min(Math.max(y, 0), 1800 - h), w, h];
    svg.setAttribute('viewBox', box.join(' '));
    for (const [circle, radius] of circles) circle.setAttribute('r', radius * w / whole[2]);
  }

  function zoom(factor, fx = 0.5, fy = 0.5) {
    const w = Math.min(3600, Math.max(20, box[2] * factor));
    const h = w * whole[3] / whole[2];
    set(box[0] + (box[2] - w) * fx, box[1] + (box[3] - h) * fy, w);
  }

  const move = (dx, dy) => set(box[0] + dx * box[2], box[1] + dy * box[3], box[2]);
  const DO = { zoomIn: () => zoom(0.6), zoomOut: () => zoom(1 / 0.6), whole: () => set(...whole) };
  const KEYS = {
    '+': DO.zoomIn, '=': DO.zoomIn, '-': DO.zoomOut, 0: DO.whole, ArrowLeft: () => move(-0.15, 0),
    ArrowRight: () => move(0.15, 0), ArrowUp: () => move(0, -0.15), ArrowDown: () => move(0, 0.15),
  };
  svg.setAttribute('tabindex', '0');
  tools.hidden = false;
  tools.addEventListener('click', (event) => { const done = DO[event.target.dataset.do]; if (done) done(); });
  svg.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  svg.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const at = svg.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 0.8 : 1.25, (event.clientX - at.left) / at.width, (event.clientY - at.top) / at.height);
  }, { passive: false });
  let from = null;
  svg.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') from = [event.clientX, event.clientY, ...box];
  });
  window.addEventListener('pointermove', (event) => {
    if (!from) return;
    const scale = box[2] / svg.getBoundingClientRect().width;
    set(from[2] - (event.clientX - from[0]) * scale, from[3] - (event.clientY - from[1]) * scale, box[2]);
  });
  window.addEventListener('pointerup', () => { from = null; });
  svg.addEventListener('dragstart', (event) => event.preventDefault());
});
