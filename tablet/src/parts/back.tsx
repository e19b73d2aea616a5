/** The way back to the desk, at the head of every other screen. */
import { useTablet } from '../store/at';

export function Back() {
  const tablet = useTablet();
  return (
    <button type="button" class="button quiet back" onClick={() => tablet.go({ is: 'desk' })}>
      <span aria-hidden="true">‹ </span>
      {tablet.words.value.app.back}
    </button>
  );
}
