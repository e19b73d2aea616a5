/** While the tablet finds out who holds it. */
import { useTablet } from '../../store/at';

export function Opening() {
  const tablet = useTablet();
  const words = tablet.words.value.who;
  return (
    <main class="who who-alone">
      <div role="status">
        <h1>{tablet.who.value.is === 'unreachable' ? words.noAnswer : words.opening}</h1>
      </div>
    </main>
  );
}
