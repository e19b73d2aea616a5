import { TimeLeft } from '../../parts/time-left';
import { Verbatim } from '../../parts/verbatim';
import { useTablet } from '../../store/at';
import { due } from '../../store/time';

export function Desk() {
  const tablet = useTablet();
  const desk = tablet.desk.value;
  return (
    <main class="desk">
      <h1>{desk?.hotel.name}</h1>
      {desk && tablet.rows.value.map((row) => (
        <button type="button" class="row" key={row.id} onClick={() => tablet.go({ is: 'card', id: row.id })}>
          <TimeLeft due={due(row)} zone={desk.hotel.zone} /> {row.room} {tablet.words.value.categories[row.category]} <Verbatim short>{row.excerpt}</Verbatim>
        </button>
      ))}
      <button type="button" class="button main" onClick={() => tablet.go({ is: 'filing', safety: false })}>+</button>
    </main>
  );
}
