import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Explainer, Section, SectionKey, Source } from '../../core/explainer.ts';
import { citedSources } from '../../core/passages.ts';
import { formatDate } from '../dates.ts';
import { Foldable, FoldsContext } from '../fold.tsx';
import { Heading } from '../heading.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import { Gist, TranslatedNote } from './head.tsx';
import type { Neighbours } from './neighbours.ts';
import { ExplainerPicture } from './picture.tsx';
import { type Reading, ReadingContext } from './reading.ts';
import { Related } from './related.tsx';
import { SinceThen } from './since-then.tsx';
import { SourceList } from './source-list.tsx';
import { Blocks } from './text.tsx';

const sectionIcons: Record<Exclude<SectionKey, 'text'>, IconName> = {
  recognize: 'eye',
  protects: 'shield',
  limits: 'gap',
  failures: 'warning',
  disputed: 'balance',
};

/** An explainer in full: gist, text with numbered sources, what is known since, related ones, and the sources. */
export function ExplainerBody(props: {
  explainer: Explainer;
  sources: Record<string, Source>;
  /** The publication date of the page beside which this is read; null where unknown. */
  published: string | null;
  neighbours: Neighbours;
  /** Depth of the section headings. */
  depth: number;
  /** What stands under the gist. */
  children?: ComponentChildren;
}) {
  const { explainer, sources, neighbours, depth } = props;
  const { t, locale } = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const folds = useContext(FoldsContext);
  const [arrived, setArrived] = useState<{ source: string; from: HTMLElement } | null>(null);

  const cited = citedSources(explainer).flatMap((id) => sources[id] ?? []);
  const numbers = new Map(cited.map((source, index) => [source.id, index + 1]));
  const reading: Reading = {
    numberOf: (id) => numbers.get(id),
    titleOf: (id) => sources[id]?.title ?? '',
    goToSource(source, from) {
      if (folds?.isFolded('sources')) folds.fold('sources', false);
      setArrived({ source, from });
    },
    canOpen: neighbours.canOpen,
    open: neighbours.open,
    ...(neighbours.addressOf && { addressOf: neighbours.addressOf }),
  };
  // Once the list of sources is unfolded.
  useLayoutEffect(() => {
    if (!arrived) return;
    root.current?.querySelector<HTMLElement>(`[data-source="${CSS.escape(arrived.source)}"]`)?.focus();
  }, [arrived]);
  const related = explainer.related.flatMap((id) => neighbours.find(id) ?? []);

  return (
    <ReadingContext value={reading}>
      <div class="explainer" ref={root}>
        <div class="reading">
          <Gist class="gist" explainer={explainer} />
          <TranslatedNote explainer={explainer} />
          {props.children}
          {explainer.picture && <ExplainerPicture picture={explainer.picture} lang={explainer.lang} />}
          {explainer.sections.map((section) => (
            <ExplainerSection
              key={section.key}
              section={section}
              lang={section.lang ?? explainer.lang}
              depth={depth}
            />
          ))}
          {explainer.asOf && <p class="as-of">{t('as_of', formatDate(explainer.asOf, locale))}</p>}
          {explainer.since.length > 0 && (
            <SinceThen
              entries={explainer.since}
              lang={explainer.lang}
              published={props.published}
              depth={depth}
            />
          )}
        </div>
        <Related explainers={related} depth={depth} neighbours={neighbours} />
        <SourceList
          sources={cited}
          depth={depth}
          arrived={arrived?.source ?? null}
          onBack={() => {
            arrived?.from.focus();
            setArrived(null);
          }}
        />
        {neighbours.openInLibrary && (
          <button
            type="button"
            class="quiet-button to-library"
            onClick={() => neighbours.openInLibrary?.(explainer.id)}
          >
            <Icon name="out" />
            {t('open_in_library')}
          </button>
        )}
      </div>
    </ReadingContext>
  );
}

function ExplainerSection({ section, lang, depth }: { section: Section; lang: string; depth: number }) {
  const { t } = useMessages();
  if (section.key === 'text') return <Blocks blocks={section.blocks} lang={lang} />;
  const title = (
    <>
      <Icon name={sectionIcons[section.key]} />
      {t(`section_${section.key}`)}
    </>
  );
  const look = { class: `section section-${section.key}`, titleClass: 'section-title' };
  // What a tool does not do for a reader at risk is never put away.
  if (section.key === 'limits')
    return (
      <section class={look.class}>
        <Heading depth={depth} class={look.titleClass}>
          {title}
        </Heading>
        <Blocks blocks={section.blocks} lang={lang} />
      </section>
    );
  return (
    <Foldable name={section.key} depth={depth} {...look} title={title}>
      <Blocks blocks={section.blocks} lang={lang} />
    </Foldable>
  );
}
