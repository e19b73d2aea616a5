/** What would make it right, as tiles: one tap files, unless more than one is asked for. */
import type { RefObject } from 'preact';
import { Tile } from '../../parts/tile';
import type { RemedyKind } from '../../server/types';
import { useTablet } from '../../store/at';
import { REMEDIES } from './tiles';

export function Right({
  heading,
  several,
  remedies,
  onSeveral,
  onTap,
}: {
  heading: RefObject<HTMLHeadingElement | null>;
  several: boolean;
  remedies: readonly RemedyKind[] | undefined;
  onSeveral: () => void;
  /** Undefined when the guest did not say. */
  onTap: (kind: RemedyKind | undefined, tap: MouseEvent) => void;
}) {
  const words = useTablet().words.value;
  const chosen = remedies ?? (several ? [] : undefined);
  return (
    <section class="filing-step right" aria-labelledby="what-would-make-it-right">
      <div class="step-head">
        <h2 id="what-would-make-it-right" ref={heading} tabIndex={-1}>
          {words.filing.right}
        </h2>
        <span class="soft small">{!several && words.filing.oneTap}</span>
        <button type="button" class="button several" aria-pressed={several} onClick={onSeveral}>
          {words.filing.several}
        </button>
      </div>
      <div class="filing-tiles">
        <Tile kind="did-not-say" {...(chosen ? { chosen: chosen.length === 0 } : {})} onTap={(tap) => onTap(undefined, tap)}>
          {words.filing.didNotSay}
        </Tile>
        {REMEDIES.map((kind) => (
          <Tile key={kind} {...(chosen ? { chosen: chosen.includes(kind) } : {})} onTap={(tap) => onTap(kind, tap)}>
            {words.remedies[kind]}
          </Tile>
        ))}
      </div>
    </section>
  );
}
