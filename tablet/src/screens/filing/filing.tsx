import { useTablet } from '../../store/at';

export function Filing({ safety }: { safety: boolean }) {
  const tablet = useTablet();
  return <main class="filing"><h1>{String(safety)}</h1><button type="button" class="button" onClick={() => tablet.go({ is: 'desk' })}>{tablet.words.value.app.back}</button></main>;
}
