// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { OutLink } from '../../src/ui/out-link.tsx';
import { mount } from './mount.tsx';

test('a link leaves in a new tab and does not say from where', async () => {
  const href = 'https://web.archive.org/web/2/https://news.example/';
  const { root } = await mount(<OutLink href={href}>Copy</OutLink>);
  const link = root.querySelector('a');
  expect([link?.href, link?.target, link?.referrerPolicy]).toEqual([href, '_blank', 'no-referrer']);
  expect(link?.rel).toContain('noopener');
});
