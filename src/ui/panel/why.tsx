import { confidenceOf } from '../../core/confidence.ts';
import { mergeEvidence } from '../../core/merge-evidence.ts';
import { siteOf } from '../../core/normalize-link.ts';
import type { Evidence, PublicationDate, Report } from '../../core/report.ts';
import { formatDate } from '../dates.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import { useFirst } from '../use-first.tsx';
import type { SectionProps } from './panel-section.ts';

const firstShown = 8;

/** The panel's section of that name. */
export function WhySection({ report, actions }: Pick<SectionProps, 'report' | 'actions'>) {
  return <Why report={report} onHideSite={actions.hideSite} />;
}

/** Why the page was recognized: the names found in it, where, and how they weighed. */
export function Why(props: { report: Report; onHideSite(): void }) {
  const { t, n, locale } = useMessages();
  const { report } = props;
  const evidence = mergeEvidence(report.evidence);
  const heaviest = Math.max(...evidence.map(({ weight }) => Math.abs(weight)), 0.01);
  const [shown, more] = useFirst(evidence, firstShown);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(
    Math.min(report.probability, 0.99),
  );
  return (
    <div class="why">
      <section class="block">
        <Heading depth={1} class="block-title">
          {t('why_title')}
        </Heading>
        <p class="prose">
          {report.about ? t(`why_${confidenceOf(report.probability)}`, percent) : t('why_asked', percent)}
        </p>
        {evidence.length > 0 && (
          <>
            <p class="prose">{n('why_found', evidence.length)}</p>
            <ul class="evidence-list">
              {shown.map((each) => (
                <EvidenceLine key={each.term} evidence={each} heaviest={heaviest} />
              ))}
            </ul>
          </>
        )}
        {more}
        {report.published && (
          <p class="note-block">
            {t(`why_date_${dateWord(report.published.from)}`, formatDate(report.published.date, locale))}
          </p>
        )}
        <p class="note-block">{t('why_local')}</p>
      </section>
      <section class="block">
        <Heading depth={1} class="block-title">
          {t('why_wrong')}
        </Heading>
        <p class="prose">{t('why_wrong_text')}</p>
        <button type="button" class="button" onClick={props.onHideSite}>
          <Icon name="hide" />
          {t('hide_on', siteOf(report.url))}
        </button>
      </section>
    </div>
  );
}

function dateWord(from: PublicationDate['from']): 'address' | 'text' | 'stated' {
  if (from === 'url') return 'address';
  return from === 'text' ? 'text' : 'stated';
}

function weightWord(share: number): 'against' | 'much' | 'some' | 'little' {
  if (share < 0) return 'against';
  if (share >= 0.6) return 'much';
  return share >= 0.25 ? 'some' : 'little';
}

function EvidenceLine({ evidence, heaviest }: { evidence: Evidence; heaviest: number }) {
  const { t, n, list } = useMessages();
  const share = evidence.weight / heaviest;
  const places = list(evidence.where.map((place) => t(`where_${place}`)));
  const word = weightWord(share);
  return (
    <li class={`evidence is-${word}`}>
      <bdi class="evidence-term">{evidence.term}</bdi>
      <span class="evidence-weight">{t(`weight_${word}`)}</span>
      <span class="evidence-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(Math.abs(share) * 100)}%` }} />
      </span>
      <span class="evidence-where">{n('evidence_where', evidence.count, places)}</span>
    </li>
  );
}
