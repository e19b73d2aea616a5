/** A large button among its like, one tap each; chosen or not where several may be. */
import type { ComponentChildren } from 'preact';

export function Tile({
  onTap,
  chosen,
  children,
  kind = '',
}: {
  onTap: () => void;
  /** Left out where tapping does something at once. */
  chosen?: boolean;
  children: ComponentChildren;
  kind?: string;
}) {
  return (
    <button type="button" class={`tile ${kind}`} aria-pressed={chosen} onClick={onTap}>
      {children}
    </button>
  );
}
