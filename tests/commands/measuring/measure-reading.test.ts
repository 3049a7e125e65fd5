import { expect, it } from 'vitest';
import { bodyWords, makeSpan, takeSpans, wordsOf } from '../../../src/commands/measuring/body-words.ts';
import { measureReading } from '../../../src/commands/measuring/measure-reading.ts';
import type { ReadingLabel } from '../../../src/commands/measuring/read-labels.ts';
import { documentOf } from '../../page/document-of.ts';

const words = (text: string) => text.split(' ');

it('parts words at spaces and marks, and Chinese at each letter', () => {
  expect(wordsOf('The VPN的 cafés, 2009')).toEqual(['the', 'vpn', '的', 'cafés', '2009']);
});

it('reads all words of a body in order, and none of its scripts', () => {
  const document = documentOf('<body><p>one <b>tw</b>o</p><script>three</script><div>four</div></body>');
  expect(bodyWords(document)).toEqual(['one', 'two', 'four']);
});

it('knows a span again by its hashes, and refuses another page', () => {
  const body = words('a b c d e f g h');
  const label: ReadingLabel = {
    id: 'p1',
    words: 8,
    main: [makeSpan(body, 1, 7)],
    either: [],
    published: null,
  };
  expect(takeSpans(body, label, 'main')).toEqual([words('b c d e f g')]);
  expect(() => takeSpans(words('x b c d e f x h'), label, 'main')).toThrow('p1');
});

it('measures runs of four words, and forgives what may count as main text or not', () => {
  const main = [words('a b c d e f g h')];
  const either = [words('t i t l e')];
  expect(measureReading(['a b c d e f g h'], main, either)).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(measureReading(['t i t l e', 'a b c d e f g h'], main, either)).toMatchObject({ recall: 1 });
  expect(measureReading(['a b c d'], main, either)).toMatchObject({ precision: 1, recall: 1 / 5 });
  expect(measureReading(['a b c d', 'n o i s e'], main, either).precision).toBeLessThan(0.5);
  expect(measureReading([], main, either)).toEqual({ precision: 0, recall: 0, f1: 0 });
});
