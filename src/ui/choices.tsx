import type { ComponentChildren } from 'preact';
import { languageOfText } from './explainer/head.tsx';
import { useOwnId } from './use-own-id.ts';

export interface Choice<Value extends string | number> {
  value: Value;
  label: string;
  /** The label's language, BCP 47, where it is not the interface's. */
  lang?: string;
  /** A sentence on what choosing it means. */
  hint?: string;
  /** What belongs to this choice alone; shown while it is chosen. */
  more?: ComponentChildren;
}

/** One of several: a radio group, as rows with a hint, or as a compact strip. */
export function Choices<Value extends string | number>(props: {
  legend: string;
  /** Whether the legend is only for those who cannot see the heading above it. */
  hidesLegend?: boolean;
  shape: 'rows' | 'strip';
  /** A sentence under all of them. */
  note?: string;
  choices: Choice<Value>[];
  chosen: Value;
  onChoose(value: Value): void;
}) {
  const name = useOwnId();
  return (
    <fieldset class={`choices as-${props.shape}`} {...(props.note && { 'aria-describedby': `${name}-note` })}>
      <legend class={props.hidesLegend ? 'visually-hidden' : ''}>{props.legend}</legend>
      {props.choices.map((choice) => {
        const isChosen = choice.value === props.chosen;
        const id = `${name}-${choice.value}`;
        return (
          <div key={choice.value} class={isChosen ? 'choice is-chosen' : 'choice'}>
            <input
              type="radio"
              id={id}
              name={name}
              checked={isChosen}
              {...(choice.hint ? { 'aria-describedby': `${id}-hint` } : {})}
              onChange={() => props.onChoose(choice.value)}
            />
            <label for={id} {...(choice.lang && languageOfText(choice.lang))}>
              {choice.label}
            </label>
            {choice.hint && (
              <p id={`${id}-hint`} class="choice-hint">
                {choice.hint}
              </p>
            )}
            {isChosen && choice.more && <div class="choice-more">{choice.more}</div>}
          </div>
        );
      })}
      {props.note && (
        <p id={`${name}-note`} class="choices-note">
          {props.note}
        </p>
      )}
    </fieldset>
  );
}
