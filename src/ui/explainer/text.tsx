import { useContext } from 'preact/hooks';
import type { Block, Inline } from '../../core/explainer.ts';
import { InlineButton } from '../inline-button.tsx';
import { useMessages } from '../messages.tsx';
import { directionOf } from '../names.ts';
import { placeCitations } from './citations.ts';
import { ReadingContext } from './reading.ts';

/** Running text as elements. Outside an explainer's body, citations are left out and references are plain words. */
export function RunningText(props: { passage: Inline[] }) {
  // The runs never change their order, so their index is their identity.
  return placeCitations(props.passage).map((run, index) => <Run key={index} run={run} />);
}

function Run({ run }: { run: Inline }) {
  const reading = useContext(ReadingContext);
  if (typeof run === 'string') return run;
  if ('em' in run) return <em>{run.em}</em>;
  if ('cite' in run) return reading ? <Citation sources={run.cite} /> : null;
  if (!reading?.canOpen(run.see)) return run.text;
  if (reading.addressOf)
    return (
      <a class="see" href={reading.addressOf(run.see)}>
        {run.text}
      </a>
    );
  return (
    <InlineButton class="see" onPress={() => reading.open(run.see)}>
      {run.text}
    </InlineButton>
  );
}

/** Keeps a note's number on the line of the word before it. */
const wordJoiner = '\u2060';

function Citation({ sources }: { sources: string[] }) {
  const reading = useContext(ReadingContext);
  const messages = useMessages();
  return (
    <span class="citation">
      {wordJoiner}
      {sources.map((id) => {
        const number = reading?.numberOf(id);
        if (!reading || number === undefined) return null;
        return (
          <InlineButton
            key={id}
            class="note"
            title={reading.titleOf(id)}
            label={messages.t('source_number', number, reading.titleOf(id))}
            onPress={(element) => reading.goToSource(id, element)}
          >
            {messages.number(number)}
          </InlineButton>
        );
      })}
    </span>
  );
}

/** Paragraphs and lists as elements, marked with the language of their text. */
export function Blocks(props: { blocks: Block[]; lang: string }) {
  const language = { lang: props.lang, dir: directionOf(props.lang) };
  return props.blocks.map((block, index) =>
    'p' in block ? (
      <p key={index} {...language}>
        <RunningText passage={block.p} />
      </p>
    ) : (
      <ul key={index} {...language}>
        {block.list.map((item, position) => (
          <li key={position}>
            <RunningText passage={item} />
          </li>
        ))}
      </ul>
    ),
  );
}
