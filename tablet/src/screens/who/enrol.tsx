import { useState } from 'preact/hooks';
import { useTablet } from '../../store/at';

export function Enrol() {
  const tablet = useTablet();
  const [code, setCode] = useState(new URLSearchParams(location.hash.slice(1)).get('enrol') ?? '');
  return (
    <main class="who">
      <input class="input" aria-label="code" value={code} onInput={(event) => setCode(event.currentTarget.value)} />
      <button type="button" class="button main" onClick={() => void tablet.enrol(code, 'Desk 1')}>OK</button>
    </main>
  );
}
