import { noteOnLink } from '../../core/notes-on-link.ts';
import type { Settings } from '../../core/settings.ts';
import { isDead, type TrailLink } from '../../core/trail.ts';
import { linksInArchives } from '../../services/catalogue.ts';
import { beginSentence } from '../begin-sentence.ts';
import { useMessages } from '../messages.tsx';
import { OutLink } from '../out-link.tsx';
import { Address } from './address.tsx';
import { Findings } from './findings.tsx';

/** A link that the page cites: the original, a copy of its time, and what was found out about both. */
export function CitedLink(props: {
  url: string;
  published: string | undefined;
  settings: Pick<Settings, 'archives' | 'hosts'>;
  /** What was found out; absent where nobody was asked. */
  found: TrailLink | undefined;
  isRunning: boolean;
}) {
  const { t, locale } = useMessages();
  const { url, published, found } = props;
  const dead = found !== undefined && isDead(found);
  const capture = found?.capture && 'value' in found.capture ? found.capture.value : undefined;
  const [archive] = linksInArchives(url, published, props.settings);
  const note = noteOnLink(url);
  const copyWord = t(published ? 'link_copy_then' : 'link_archive_search');
  return (
    <li class={dead ? 'cited is-dead' : 'cited'}>
      {dead && <span class="dead-badge">{t('dead_badge')}</span>}
      <Address url={url} />
      {note && <p class="link-note">{t(`link_note_${note}`)}</p>}
      {found && <Findings link={found} near={published} isRunning={props.isRunning} />}
      <span class="link-row">
        {dead && capture && (
          <OutLink href={capture.address} label={t('link_of', t('dead_rescue'), url)}>
            <b>{t('dead_rescue')}</b>
          </OutLink>
        )}
        <OutLink href={url} label={t('link_of', t('link_original'), url)}>
          {t('link_original')}
        </OutLink>
        {!capture && archive?.near && (
          <OutLink href={archive.near} label={t('link_of', copyWord, url)}>
            {copyWord}
          </OutLink>
        )}
        {archive?.all && (
          <OutLink href={archive.all} label={t('link_of', beginSentence(t('archive_all'), locale), url)}>
            {beginSentence(t('archive_all'), locale)}
          </OutLink>
        )}
        {archive?.save && (
          <OutLink href={archive.save} label={t('link_of', beginSentence(t('archive_saves'), locale), url)}>
            {beginSentence(t('archive_saves'), locale)}
          </OutLink>
        )}
      </span>
    </li>
  );
}
