/** How long until something is due: the largest figure of a row. It says in words what its colour says. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useTablet } from '../store/at';
import { clock, length, shownOf, urgency, type Due } from '../store/time';
import type { Tablet } from '../store/tablet';
import { fill } from '../words/words';

const ALWAYS = signal(true);

/** @param seen while this says no its seconds stand still */
export function TimeLeft({ due, zone, seen = ALWAYS }: { due: Due; zone: string; seen?: ReadonlySignal<boolean> }) {
  const tablet = useTablet();
  const { kind, figure, says } = useMemo(() => texts(tablet, due, zone, seen), [tablet, due.what, due.at, due.soonAt, zone, seen]);
  return (
    <span class={kind}>
      <span class="figure">{figure}</span>
      <span class="says">{says}</span>
    </span>
  );
}

/** Signals of text, so that a second that passes changes a text and renders nothing anew. */
function texts(tablet: Tablet, due: Due, zone: string, seen: ReadonlySignal<boolean>) {
  const now = computed(() => (seen.value ? tablet.now.value : tablet.now.peek()));
  // Only of as much of it as is shown, so that a text is made anew when it will be another.
  const left = computed(() => shownOf(due.at - now.value));
  const how = computed(() => urgency(due, now.value));
  return {
    kind: computed(() => `time-left ${how.value}`),
    figure: computed(() => length(tablet.words.value, tablet.language.value, left.value)),
    says: computed(() => {
      const words = tablet.words.value.due;
      return how.value === 'late' ? words.late : fill(words[due.what], { time: clock(tablet.language.value, zone, due.at, tablet.now.peek()) });
    }),
  };
}
