/** How long until something is due: the largest figure of a row. It says in words what its colour says. */
import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useTablet } from '../store/at';
import { clock, length, urgency, type Due } from '../store/time';
import type { Tablet } from '../store/tablet';
import { fill } from '../words/words';

export function TimeLeft({ due, zone }: { due: Due; zone: string }) {
  const tablet = useTablet();
  const { kind, figure, says } = useMemo(() => texts(tablet, due, zone), [tablet, due.what, due.at, due.soonAt, zone]);
  return (
    <span class={kind}>
      <span class="figure">{figure}</span>
      <span class="says">{says}</span>
    </span>
  );
}

/** Signals of text, so that a second that passes changes a text and renders nothing anew. */
function texts(tablet: Tablet, due: Due, zone: string) {
  const how = computed(() => urgency(due, tablet.now.value));
  return {
    kind: computed(() => `time-left ${how.value}`),
    figure: computed(() => length(tablet.words.value, tablet.language.value, due.at - tablet.now.value)),
    says: computed(() => {
      const words = tablet.words.value.due;
      return how.value === 'late' ? words.late : fill(words[due.what], { time: clock(tablet.language.value, zone, due.at, tablet.now.peek()) });
    }),
  };
}
