import { type Settings, waysToOpen } from '../core/settings.ts';
import { Choices } from './choices.tsx';
import { useMessages } from './messages.tsx';

/** What happens where a page is recognized: from the panel beside the text to nothing in the page. Its legend is left to what holds it. */
export function OpeningChoices(props: {
  settings: Pick<Settings, 'opening'>;
  onChange(changed: Partial<Settings>): void;
}) {
  const { t } = useMessages();
  return (
    <Choices
      hidesLegend
      legend={t('opening_legend')}
      shape="rows"
      chosen={props.settings.opening}
      onChoose={(opening) => props.onChange({ opening })}
      choices={waysToOpen.map((value) => ({
        value,
        label: t(`opening_${value}`),
        hint: t(`opening_${value}_hint`),
      }))}
    />
  );
}
