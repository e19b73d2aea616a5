/** What is about the person and not about a complaint: hand the tablet over, go off duty, language and light, who else is there. */
import { Sheet } from '../../parts/sheet';
import { Name } from '../../parts/verbatim';
import type { Desk } from '../../server/types';
import { useTablet } from '../../store/at';
import { figure, fill, plural } from '../../words/words';
import { Likings } from '../who/likings';
import { unstarted, type Board } from './board';

export function Menu({ desk, board, onClose }: { desk: Desk; board: Board; onClose: () => void }) {
  const tablet = useTablet();
  const words = tablet.words.value;
  const language = tablet.language.value;
  const colleagues = desk.clerks.filter((clerk) => clerk.onDuty && clerk.id !== desk.me.id);
  return (
    <Sheet title={words.desk.menu} onClose={onClose}>
      <p>
        <Name>{desk.me.name}</Name> · {words.roles[desk.me.role]} · <Name>{desk.hotel.name}</Name>
      </p>
      <div class="menu-ways">
        <button type="button" class="button main" onClick={() => void tablet.leave()}>
          {words.desk.switchPerson}
        </button>
        <button type="button" class="button" aria-describedby="off-duty-why" onClick={() => void tablet.offDuty()}>
          {words.desk.offDuty}
        </button>
        <p id="off-duty-why" class="small soft">
          {plural(language, words.desk.offDutyWhy, unstarted(board))}
        </p>
      </div>
      <section class="menu-part">
        <h3>{words.desk.colleagues}</h3>
        {colleagues.length === 0 ? (
          <p class="soft">{words.desk.nobodyElse}</p>
        ) : (
          <ul class="menu-people">
            {colleagues.map((clerk) => (
              <li key={clerk.id}>
                <span>
                  <Name>{clerk.name}</Name> <span class="small soft">{words.roles[clerk.role]}</span>
                </span>
                <span class="figure">
                  {fill(words.desk.clerkHas, { minutes: figure(language, clerk.minutes), items: plural(language, words.desk.items, clerk.items) })}
                  {clerk.overloaded && ` · ${words.desk.overMark}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Likings />
    </Sheet>
  );
}
