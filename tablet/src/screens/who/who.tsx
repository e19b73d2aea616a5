import { useState } from 'preact/hooks';
import { useTablet } from '../../store/at';

export function Who() {
  const tablet = useTablet();
  const [pin, setPin] = useState('');
  return (
    <main class="who">
      <input class="input" aria-label="PIN" value={pin} onInput={(event) => setPin(event.currentTarget.value)} />
      {tablet.threshold.value?.staff.map((one) => (
        <button type="button" class="tile" key={one.id} onClick={() => void tablet.signIn(one.id, pin)}>{one.name}</button>
      ))}
    </main>
  );
}
