// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { useOwnId } from '../../src/ui/use-own-id.ts';

function Field() {
  return <input id={useOwnId()} />;
}

test('what is added when a root is rendered anew has an id of its own, and what was there keeps its', () => {
  const root = document.createElement('div');
  const ids = () => [...root.querySelectorAll('input')].map(({ id }) => id);
  render(<Field />, root);
  const [first] = ids();
  render(
    <>
      <Field />
      <p>
        <Field />
      </p>
    </>,
    root,
  );
  expect(new Set(ids()).size).toBe(2);
  render(<Field />, root);
  expect(first).toMatch(/^s\w+$/);
});
