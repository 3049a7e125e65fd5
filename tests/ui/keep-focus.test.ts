// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../src/ui/keep-focus.ts';

let root: HTMLElement;
let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = `<button id="outside"></button><div id="root">
    <button id="before"></button>
    <ul><li><button id="a"></button></li><li><button id="b"></button></li><li><button id="c"></button></li></ul>
    <button id="after"></button>
  </div>`;
  root = byId('root');
  stop = keepFocus(root);
});
afterEach(() => stop());

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const focused = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  return document.activeElement?.id;
};

describe('the focus of whoever goes by keys', () => {
  it.each([
    ['b', 'c'],
    ['c', 'b'],
  ])('goes from %s, which is taken off its list, to %s', async (removed, next) => {
    byId(removed).focus();
    byId(removed).parentElement?.remove();
    expect(await focused()).toBe(next);
  });

  it('goes to the first of what a button has brought in its place', async () => {
    byId('after').focus();
    byId('after').remove();
    root.insertAdjacentHTML('beforeend', '<p><a id="first" href="#">1</a><a id="second" href="#">2</a></p>');
    expect(await focused()).toBe('first');
  });

  it('passes by what is hidden', async () => {
    byId('b').focus();
    byId('c').hidden = true;
    byId('b').parentElement?.remove();
    expect(await focused()).toBe('a');
  });

  it('goes beyond a part of which nothing is left', async () => {
    byId('a').focus();
    root.querySelector('ul')?.remove();
    expect(await focused()).toBe('after');
  });

  it('goes to the part in which no control is left, not to what stands beyond it', async () => {
    root.insertAdjacentHTML(
      'afterbegin',
      '<section id="part"><button id="more"></button><p>text</p></section>',
    );
    byId('more').focus();
    byId('more').remove();
    expect(await focused()).toBe('part');
  });

  it('stays where something else has put it', async () => {
    byId('b').focus();
    byId('b').parentElement?.remove();
    byId('before').focus();
    expect(await focused()).toBe('before');
  });

  it('is not taken from elsewhere', async () => {
    byId('b').focus();
    byId('outside').focus();
    await focused();
    byId('b').parentElement?.remove();
    expect(await focused()).toBe('outside');
    byId('a').focus();
    byId('a').blur();
    await focused();
    byId('a').parentElement?.remove();
    expect(await focused()).not.toBe('c');
  });
});
