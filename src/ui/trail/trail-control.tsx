import { useState } from 'preact/hooks';
import { describeReason } from '../../core/lookup/outcome.ts';
import type { Report } from '../../core/report.ts';
import type { Settings } from '../../core/settings.ts';
import { isDead, makeTrail, progressOf, resumeTrail, type Trail } from '../../core/trail.ts';
import { askedArchives } from '../../services/asked-archives.ts';
import { originals } from '../../services/originals.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { CheckBox } from '../lookups/check-box.tsx';
import { LookupProgress } from '../lookups/lookup-progress.tsx';
import type { LookupView } from '../lookups/use-lookups.ts';
import { WhoLearns } from '../lookups/who-learns.tsx';
import { WishNote } from '../lookups/wish-note.tsx';
import { type MessageKey, type Messages, useMessages } from '../messages.tsx';
import { sayWording } from '../say-wording.ts';
import { aboutHowLong } from './about-how-long.ts';

/** Starts, stops and resumes the look-up of all links at once, and says before what it would ask of whom. */
export function TrailControl(props: {
  report: Report;
  settings: Settings;
  lookups: LookupView;
  onOptions(): void;
}) {
  const messages = useMessages();
  const { t } = messages;
  const { report, settings, lookups } = props;
  const trail = lookups.known?.trail ?? null;
  const isRunning = trail?.state === 'running';
  const found = trail && !isRunning ? sayFound(trail, messages) : '';
  const [wants, setWants] = useState({ changes: false, originals: false });
  const wish = {
    changes: wants.changes || (trail?.wish.changes ?? false),
    originals: wants.originals || (trail?.wish.originals ?? false),
  };
  const archives = askedArchives(settings).map(({ service }) => service);
  const services = [...archives, ...(wish.originals ? [originals] : [])];
  const whole = { ...wish, archives: archives.map(({ id }) => id) };
  const planned = resumeTrail(trail ?? makeTrail(report, whole), whole);
  const { questions } = progressOf(planned);
  const start = () => lookups.startTrail(wish);
  return (
    <section class="block lookup">
      <Heading depth={1} class="block-title">
        {t('trail_title')}
      </Heading>
      <p class={found ? 'prose' : 'visually-hidden'} role="status">
        {isRunning ? t('trail_running') : found}
      </p>
      {trail && isRunning ? (
        <Running trail={trail} onStop={lookups.stopTrail} />
      ) : (
        <>
          {!trail && <p class="prose">{t(report.published ? 'trail_lead' : 'trail_lead_undated')}</p>}
          {(!trail || questions > 0 || !trail.wish.changes || !trail.wish.originals) && (
            <>
              {!trail?.wish.changes && (
                <CheckBox
                  isChecked={wants.changes}
                  hint={t('trail_changes_hint')}
                  onCheck={(changes) => setWants({ ...wants, changes })}
                >
                  {t('trail_changes')}
                </CheckBox>
              )}
              {!trail?.wish.originals && report.links.length > 0 && (
                <CheckBox
                  isChecked={wants.originals}
                  hint={t('service_originals_learns')}
                  onCheck={(asks) => setWants({ ...wants, originals: asks })}
                >
                  {t('trail_originals')}
                </CheckBox>
              )}
              {questions > 0 && (
                <>
                  {!trail && <WhoLearns services={archives} />}
                  <div class="lookup-start">
                    <button type="button" class="button is-first" onClick={start}>
                      <Icon name="archive" />
                      {t(startWord(trail, wants.changes || wants.originals))}
                    </button>
                    <Budget questions={questions} pace={archives[0]?.pace?.between ?? 0} />
                  </div>
                </>
              )}
            </>
          )}
        </>
      )}
      <WishNote state={lookups.wish.trail} services={services} onOptions={props.onOptions} />
    </section>
  );
}

/** What the button says that asks: begin, go on, look up one thing more, or ask again what had failed. */
function startWord(trail: Trail | null, wantsMore: boolean): MessageKey {
  if (!trail) return 'trail_start';
  if (trail.state === 'stopped') return 'trail_go_on';
  return wantsMore ? 'trail_more' : 'trail_again';
}

/** How many questions there would be at most, and how long they take. `pace` in milliseconds between two of them. */
function Budget({ questions, pace }: { questions: number; pace: number }) {
  const { n, locale } = useMessages();
  return <p class="note-block">{n('trail_budget', questions, aboutHowLong(questions * pace, locale))}</p>;
}

function Running({ trail, onStop }: { trail: Trail; onStop(): void }) {
  const { t } = useMessages();
  const { done, all } = progressOf(trail);
  return <LookupProgress label={t('trail_progress_label')} done={done} all={all} onStop={onStop} />;
}

/** How far it came, why it stopped, and what was found. */
function sayFound(trail: Trail, messages: Messages): string {
  const { t, n } = messages;
  const { done, all } = progressOf(trail);
  const captures = trail.links.filter(({ capture }) => capture && 'value' in capture).length;
  const dead = trail.links.filter(isDead).length;
  const why = trail.halt ? `${sayWording(describeReason(trail.halt), messages)} ` : '';
  const stopped = trail.state === 'stopped' ? `${t('trail_stopped', done, all)} ` : '';
  return `${stopped}${why}${n('trail_found', captures, all)} ${dead > 0 ? n('trail_dead', dead) : ''}`;
}
