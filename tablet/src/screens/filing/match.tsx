/** Somebody or some place that a complaint may be about, one tap each. */
import { Tile } from '../../parts/tile';
import { Name } from '../../parts/verbatim';
import { useTablet } from '../../store/at';
import type { About } from '../../store/begun';
import { fill, type Words } from '../../words/words';
import { dates } from '../card/stay';
import { digitsOf } from './fold';
import { useZone } from './found';

export function Match({ about, typed, chosen, onTap }: { about: About; typed: string; chosen?: boolean; onTap: (tap: MouseEvent) => void }) {
  const { words } = useTablet();
  const room = about.is === 'stay' ? about.stay.room : about.is === 'room' ? about.room : undefined;
  return (
    <Tile kind={room === undefined ? 'match' : 'match roomed'} {...(chosen === undefined ? {} : { chosen })} onTap={onTap}>
      {room !== undefined && (
        <span class="match-room figure">
          <Name>{room}</Name>
        </span>
      )}
      <span class="match-what">
        <span class="match-title">
          <Title about={about} words={words.value} />
        </span>
        <span class="match-more small">
          <More about={about} typed={typed} />
        </span>
      </span>
    </Tile>
  );
}

/** Who or where, in a line. */
export function Title({ about, words }: { about: About; words: Words }) {
  switch (about.is) {
    case 'stay':
      return <Name>{about.stay.guest}</Name>;
    case 'room':
      return (
        <>
          {words.app.room} <Name>{about.room}</Name>
        </>
      );
    case 'phone':
      return (
        <bdi dir="ltr" class="figure">
          {about.phone}
        </bdi>
      );
    case 'place':
      return <Name>{about.place}</Name>;
    case 'nowhere':
      return <>{words.filing.nowhere}</>;
  }
}

function More({ about, typed }: { about: About; typed: string }) {
  const tablet = useTablet();
  const words = tablet.words.value;
  const zone = useZone();
  switch (about.is) {
    case 'stay': {
      const { stay } = about;
      const [comes, goes] = dates(words, tablet.language.value, zone, stay, tablet.now.peek());
      const digits = digitsOf(typed);
      const byPhone = digits !== undefined && digits.length >= 4 && digits !== stay.room && stay.phone !== undefined;
      const later = Date.parse(stay.arrival) > tablet.now.peek();
      return (
        <>
          {[stay.tier, later ? comes : goes].filter((part) => part !== undefined && part !== '').join(' · ')}
          {byPhone && (
            <>
              {' · '}
              <bdi class="figure">{fill(words.filing.phoneEnds, { digits: stay.phone?.slice(-4) ?? '' })}</bdi>
            </>
          )}
        </>
      );
    }
    case 'room': {
      const house = tablet.house.value;
      const known = house?.stays.some((stay) => stay.room === about.room);
      return <>{house === undefined ? words.filing.typedRoom : known ? words.filing.wholeRoom : words.filing.nobodyThere}</>;
    }
    case 'phone':
      return <>{words.filing.unknownPhone}</>;
    case 'place':
      return <>{words.filing.place}</>;
    case 'nowhere':
      return <>{words.filing.nowhereWhy}</>;
  }
}
