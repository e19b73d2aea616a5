/** Arrow keys among buttons that stand in rows: by where they stand, so that it is the same in every direction of writing. */

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const middle = (box: Box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });

/** Which box an arrow leads to; the same one at the edge. Left and right stay in their row. */
export function towards(boxes: readonly Box[], at: number, key: string): number {
  const from = boxes[at];
  if (!from) {
    return 0;
  }
  const here = middle(from);
  const ways = boxes.flatMap((box, index) => {
    const { x, y } = middle(box);
    const across = x - here.x;
    const down = y - here.y;
    const beside = box.top < from.bottom && box.bottom > from.top;
    const fits =
      key === 'ArrowLeft' ? beside && across < 0 : key === 'ArrowRight' ? beside && across > 0 : key === 'ArrowUp' ? box.bottom <= from.top : box.top >= from.bottom;
    const far = key === 'ArrowLeft' || key === 'ArrowRight' ? Math.abs(across) : Math.abs(down) * 1000 + Math.abs(across);
    return index !== at && fits ? [{ index, far }] : [];
  });
  return ways.reduce((best, way) => (way.far < best.far ? way : best), { index: at, far: Number.POSITIVE_INFINITY }).index;
}

const ARROWS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/** Moves the focus among the buttons of what it listens on; a key held down taps nothing twice. */
export function byArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { target } = event;
  if (event.repeat && event.key === 'Enter' && target instanceof HTMLButtonElement) {
    event.preventDefault();
    return;
  }
  if (!ARROWS.has(event.key) || event.altKey || event.ctrlKey || event.metaKey || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    return;
  }
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')].filter((one) => one.offsetParent !== null);
  const at = buttons.findIndex((one) => one === target);
  event.preventDefault();
  buttons[at === -1 ? 0 : towards(buttons.map((one) => one.getBoundingClientRect()), at, event.key)]?.focus();
}
