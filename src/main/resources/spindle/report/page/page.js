'use strict';
// Moves the window on a strip. Without this script the whole disc is shown.
const views = new Map();

function view(strip) {
  if (!views.has(strip)) {
    const drawing = strip.querySelector('.window');
    const [from, top, count, height] = drawing.getAttribute('viewBox').split(' ').map(Number);
    views.set(strip, { strip, drawing, top, height, from, to: from + count, left: from, right: from + count });
  }
  return views.get(strip);
}

function show(v, left, right) {
  const least = Math.min(20, v.to - v.from);
  const width = Math.min(Math.max(right - left, least), v.to - v.from);
  v.left = Math.min(Math.max(left, v.from), v.to - width);
  v.right = v.left + width;
  v.drawing.setAttribute('viewBox', v.left + ' ' + v.top + ' ' + width + ' ' + v.height);
  for (const label of v.strip.querySelectorAll('[data-lba]')) {
    label.setAttribute('x', 100 * (label.dataset.lba - v.left) / width + '%');
  }
  const output = document.querySelector('output[for="' + v.strip.id + '"]');
  if (output) {
    output.textContent = ' LBA ' + Math.round(v.left) + ' to ' + (Math.round(v.right) - 1);
  }
}

function move(v, how) {
  const width = v.right - v.left;
  const middle = v.left + width / 2;
  if (how === 'in') show(v, middle - width / 4, middle + width / 4);
  if (how === 'out') show(v, middle - width, middle + width);
  if (how === 'left') show(v, v.left - width / 4, v.right - width / 4);
  if (how === 'right') show(v, v.left + width / 4, v.right + width / 4);
  if (how === 'all') show(v, v.from, v.to);
}

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-strip]');
  if (!button) return;
  const strip = document.getElementById(button.dataset.strip);
  if (button.dataset.move) {
    move(view(strip), button.dataset.move);
  } else {
    const from = Number(button.dataset.from);
    const to = Number(button.dataset.to);
    const around = Math.max(20, 2 * (to - from));
    show(view(strip), from - around, to + around);
    strip.focus();
    strip.scrollIntoView({ block: 'center' });
  }
});

const keys = { '+': 'in', '=': 'in', '-': 'out', 'ArrowLeft': 'left', 'ArrowRight': 'right', '0': 'all' };
document.addEventListener('keydown', event => {
  const strip = event.target.closest && event.target.closest('.strip');
  if (!strip || !keys[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
  move(view(strip), keys[event.key]);
  event.preventDefault();
});

// On paper nothing opens.
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
