import { useState } from 'preact/hooks';
import type { SyncChoice, SyncState } from '../../browser/settings-sync.ts';
import { useMessages } from '../messages.tsx';
import { Switch } from '../switch.tsx';
import { nameSetting } from './describe-change.ts';

/** Whether the options travel through the browser's own sync, and the lists of sites with them; what did not; and the way out. */
export function SyncChoices(props: {
  sync: SyncChoice & Pick<SyncState, 'tooLong' | 'failed'>;
  onChoose(choice: SyncChoice): void;
  /** Switches it off and takes back what was handed on; gives whether that was done. */
  onLeave(): Promise<boolean>;
}) {
  const messages = useMessages();
  const { t } = messages;
  const { on, sites, tooLong, failed } = props.sync;
  const [hasLeft, setLeft] = useState(false);
  const choose = (choice: SyncChoice) => {
    setLeft(false);
    props.onChoose(choice);
  };
  const leave = async () => setLeft(await props.onLeave());
  return (
    <div class="sync-choices">
      <Switch isOn={on} onSwitch={(isOn) => choose({ on: isOn, sites: false })}>
        {t('sync_switch')}
      </Switch>
      {on && (
        <>
          <Switch isOn={sites} onSwitch={(isOn) => choose({ on, sites: isOn })}>
            {t('sync_sites')}
          </Switch>
          <p class="choice-hint">{t('sync_sites_hint')}</p>
          <p>
            <button type="button" class="button" onClick={() => void leave()}>
              {t('sync_delete')}
            </button>
          </p>
        </>
      )}
      <div role="status">
        {on && tooLong.length > 0 && (
          <p>{t('sync_long', messages.list(tooLong.map((name) => nameSetting(name, messages))))}</p>
        )}
        {on && failed && <p>{t('sync_failed')}</p>}
        {!on && hasLeft && <p>{t('sync_deleted')}</p>}
      </div>
    </div>
  );
}
