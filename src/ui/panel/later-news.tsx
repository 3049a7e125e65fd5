import { useState } from 'preact/hooks';
import { mainPlaces } from '../../core/main-places.ts';
import { findLaterEntries, type LaterEntry } from '../../core/since-page.ts';
import { headOf } from '../../core/translation.ts';
import { DatedText } from '../explainer/dated-text.tsx';
import { languageOfText } from '../explainer/head.tsx';
import type { Neighbours } from '../explainer/neighbours.ts';
import { Foldable } from '../fold.tsx';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import { isOld } from './age.tsx';
import type { SectionProps } from './panel-section.ts';

/** How many entries stand there at first, and how many more there may be. */
const most = { first: 3, more: 5 };

/** Over the topics of an old page: the most central things that became known after it. */
export function LaterNews(props: SectionProps) {
  const { t, n } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const { published } = props;
  if (!published || !isOld(published, props.today)) return null;
  const named = props.known.filter(({ topic }) => topic.mentions > 0).map(({ explainer }) => explainer);
  const places = mainPlaces(props.report);
  const first = findLaterEntries(named, published, most.first, places);
  const more = findLaterEntries(named, published, most.more, places, first);
  if (first.length === 0) return null;
  return (
    <Foldable
      name="later"
      depth={1}
      class="later"
      titleClass="section-title"
      title={
        <>
          <Icon name="clock" />
          {t('later_title')}
        </>
      }
    >
      <Entries entries={first} neighbours={props.neighbours} />
      {more.length > 0 &&
        (showsAll ? (
          <Entries entries={more} neighbours={props.neighbours} />
        ) : (
          <button type="button" class="quiet-button" onClick={() => setShowsAll(true)}>
            <Icon name="down" />
            {n('show_more', more.length)}
          </button>
        ))}
    </Foldable>
  );
}

function Entries(props: { entries: LaterEntry[]; neighbours: Neighbours }) {
  return (
    <ol class="timeline">
      {props.entries.map((later) => (
        <Entry
          key={`${later.explainer.id} ${later.entry.date}`}
          later={later}
          neighbours={props.neighbours}
        />
      ))}
    </ol>
  );
}

function Entry({ later, neighbours }: { later: LaterEntry; neighbours: Neighbours }) {
  const { t } = useMessages();
  const { explainer, entry } = later;
  const head = headOf(explainer);
  return (
    <li>
      <DatedText entry={entry} lang={explainer.lang} />
      <button type="button" class="later-source" onClick={() => neighbours.open(explainer.id)}>
        {t('later_from')} <span {...languageOfText(head.lang)}>{head.title}</span>
        <span class="glued">
          <Icon name="next" size={11} />
        </span>
      </button>
    </li>
  );
}
