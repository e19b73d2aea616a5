/** A guest's own words: as they are, in their own direction, and nothing but text. */
export function Verbatim({ children, short = false, lang }: { children: string; short?: boolean; lang?: string }) {
  return (
    <q class={short ? 'verbatim short' : 'verbatim'} dir="auto" lang={lang === 'und' ? undefined : lang}>
      {children}
    </q>
  );
}

/** A name or another word of the guest's within a line of ours. */
export function Name({ children }: { children: string }) {
  return <bdi class="name">{children}</bdi>;
}
