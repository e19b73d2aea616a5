/** What the guest said, verbatim, and how and when it came. */
import { Verbatim } from '../../parts/verbatim';
import type { Complaint } from '../../server/types';
import { fill } from '../../words/words';
import { useView } from './view';

export function Said({ complaint }: { complaint: Pick<Complaint, 'words' | 'language' | 'channel' | 'receivedAt'> }) {
  const { words, time } = useView();
  return (
    <section class="card-part" aria-labelledby="card-said">
      <div class="part-head">
        <h2 id="card-said">{words.card.said}</h2>
        <p class="small soft">{fill(words.card.cameIn, { how: words.channels[complaint.channel], time: time(complaint.receivedAt) })}</p>
      </div>
      {complaint.words === '' ? <p class="soft">{words.card.noWords}</p> : <Verbatim lang={complaint.language}>{complaint.words}</Verbatim>}
    </section>
  );
}
