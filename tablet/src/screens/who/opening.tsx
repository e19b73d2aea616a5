import { useTablet } from '../../store/at';

export function Opening() {
  const words = useTablet().words.value.app;
  return <main class="who"><h1>{words.opening}</h1></main>;
}
