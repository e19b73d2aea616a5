/** What is wrong, as tiles; once tapped, the one that was, which can be changed. */
import type { RefObject } from 'preact';
import { Tile } from '../../parts/tile';
import type { Row } from '../../store/acts';
import { useTablet } from '../../store/at';
import type { Category } from '../../server/types';
import { fill } from '../../words/words';
import { CATEGORIES } from './tiles';

export function Wrong({
  heading,
  category,
  open,
  onTap,
  onChange,
}: {
  heading: RefObject<HTMLHeadingElement | null>;
  category: Category | undefined;
  /** What is open already where this is: its tile says so. */
  open: readonly Row[];
  onTap: (category: Category, tap: MouseEvent) => void;
  onChange: () => void;
}) {
  const tablet = useTablet();
  const words = tablet.words.value;
  return (
    <section class="filing-step wrong" aria-labelledby="what-is-wrong">
      <div class="step-head">
        <h2 id="what-is-wrong" ref={heading} tabIndex={-1}>
          {words.filing.wrong}
        </h2>
        {category && (
          <>
            <strong>{words.categories[category]}</strong>
            <button type="button" class="button quiet" onClick={onChange}>
              {words.filing.change}
            </button>
          </>
        )}
      </div>
      {!category && (
        <div class="filing-tiles">
          {CATEGORIES.map((one) => {
            const same = open.find((row) => row.category === one);
            return (
              <Tile key={one} kind={one === 'safety' ? 'safety' : ''} onTap={(tap) => onTap(one, tap)}>
                {one === 'safety' && <span aria-hidden="true">! </span>}
                {words.categories[one]}
                {same && <span class="tile-more small">{fill(words.filing.openNow, { number: same.number })}</span>}
              </Tile>
            );
          })}
        </div>
      )}
    </section>
  );
}
