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

/** How many entries stand there at first, and at most. */
const shown = { first: 3, most: 8 };

/** Over the topics of an old page: the most central things that became known after it. */
export function LaterNews(props: SectionProps) {
  const { t, n } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const { published } = props;
  if (!published || !isOld(published, props.today)) return null;
  const named = props.known.filter(({ topic }) => topic.mentions > 0).map(({ explainer }) => explainer);
  const find = (most: number) => findLaterEntries(named, published, most, mainPlaces(props.report));
  const all = find(shown.most);
  const entries = showsAll ? all : find(shown.first);
  if (entries.length === 0) return null;
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
      <ol class="timeline">
        {entries.map((later) => (
          <Entry
            key={`${later.explainer.id} ${later.entry.date}`}
            later={later}
            neighbours={props.neighbours}
          />
        ))}
      </ol>
      {entries.length < all.length && (
        <button type="button" class="quiet-button" onClick={() => setShowsAll(true)}>
          <Icon name="down" />
          {n('show_more', all.length - entries.length)}
        </button>
      )}
    </Foldable>
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
