/** Nothing moves under a finger: while one is down, and a moment longer, a list keeps its order. */
import { useEffect, useRef } from 'preact/hooks';
import { useTablet } from '../../store/at';
import type { Tablet } from '../../store/tablet';
import { jumps, type Board } from './board';

/** How long after the finger is lifted a list stays as it is, so that a second tap finds what the first one saw. Milliseconds. */
const LINGERS = 600;

/** A tap that comes this soon after a list has moved was meant for what stood there before. Milliseconds. */
const NOT_MEANT = 250;

/** Watches fingers on the whole screen. */
export function useTouch(tablet: Tablet): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const down = () => {
      clearTimeout(timer);
      tablet.touched.value = true;
    };
    const up = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (tablet.touched.value = false), LINGERS);
    };
    addEventListener('pointerdown', down);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', up);
    return () => {
      clearTimeout(timer);
      tablet.touched.value = false;
      removeEventListener('pointerdown', down);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', up);
    };
  }, [tablet]);
}

/** Whether a tap is meant for what it hits. A key that is pressed hits what has the focus, wherever that has moved. */
export type Meant = (tap: MouseEvent) => boolean;

/** The board as it may be shown now, and which taps are meant for what stands on it. */
export function useSteady(fresh: Board): { shown: Board; meant: Meant } {
  const tablet = useTablet();
  const shown = useRef(fresh);
  const movedAt = useRef(0);
  if (!tablet.touched.value || shown.current === fresh) {
    if (jumps(shown.current.list, fresh.list) || jumps(shown.current.mine, fresh.mine)) {
      movedAt.current = performance.now();
    }
    shown.current = fresh;
  }
  return { shown: shown.current, meant: (tap) => tap.detail === 0 || performance.now() - movedAt.current > NOT_MEANT };
}
