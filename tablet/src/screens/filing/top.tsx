/** The bar over the form: back to the desk, what this is, and the two other ways. */
import { useTablet } from '../../store/at';

export function Top({ title, danger = false, onAfresh }: { title: string; danger?: boolean; onAfresh?: (() => void) | undefined }) {
  const tablet = useTablet();
  const words = tablet.words.value;
  return (
    <header class="filing-top">
      <button type="button" class="button quiet back" onClick={() => tablet.go({ is: 'desk' })}>
        <span aria-hidden="true">‹ </span>
        {words.app.back}
      </button>
      <h1>{title}</h1>
      <div class="filing-ways">
        {onAfresh && (
          <button type="button" class="button quiet" onClick={onAfresh}>
            {words.filing.afresh}
          </button>
        )}
        {!danger && (
          <button type="button" class="button safety" onClick={() => tablet.go({ is: 'filing', safety: true })}>
            <span aria-hidden="true">!</span> {words.desk.safety}
          </button>
        )}
      </div>
    </header>
  );
}
