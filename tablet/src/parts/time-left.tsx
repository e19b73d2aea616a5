/** How long until something is due: the largest figure of a row. It says in words what its colour says. */
import { useComputed } from '@preact/signals';
import { useTablet } from '../store/at';
import { clock, length, urgency, type Due } from '../store/time';
import { fill } from '../words/words';

export function TimeLeft({ due, zone }: { due: Due; zone: string }) {
  const tablet = useTablet();
  // Signals of text, so that a second that passes changes a text and renders nothing anew.
  const how = useComputed(() => urgency(due, tablet.now.value));
  const figure = useComputed(() => length(tablet.words.value, tablet.language.value, due.at - tablet.now.value));
  const says = useComputed(() => {
    const words = tablet.words.value.due;
    return how.value === 'late' ? words.late : fill(words[due.what], { time: clock(tablet.language.value, zone, due.at, tablet.now.peek()) });
  });
  const kind = useComputed(() => `time-left ${how.value}`);
  return (
    <span class={kind}>
      <span class="figure">{figure}</span>
      <span class="says">{says}</span>
    </span>
  );
}
