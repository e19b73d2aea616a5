import { useEffect } from 'preact/hooks';
import { useTablet } from '../../store/at';

export function Card({ id }: { id: string }) {
  const tablet = useTablet();
  useEffect(() => void tablet.openCard(id), [id, tablet]);
  const complaint = tablet.card.value?.complaint;
  return (
    <main class="card">
      <h1>{complaint?.number}</h1>
      <button type="button" class="button main" onClick={() => complaint && void tablet.act('take', complaint)}>{tablet.words.value.states.taken}</button>
    </main>
  );
}
