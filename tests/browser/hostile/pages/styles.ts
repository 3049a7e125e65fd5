import { type HostilePage, html, story, unharmed } from '../hostile-page.ts';

const styled = (what: string, css: string, rest: Partial<HostilePage> = {}): HostilePage => ({
  what,
  outcomes: ['recognized'],
  panel: 'there',
  body: () => html({ head: `<style>${css}</style>` }),
  ...rest,
});

/** Pages whose styles would have us look otherwise, or not be seen. */
export const styles: HostilePage[] = [
  styled(
    'unsets and hides everything, itself too',
    '*,*::before,:popover-open,[popover]{all:unset!important;display:none!important;visibility:hidden!important;opacity:0!important}',
    { panel: 'any' },
  ),
  styled(
    'unsets and hides everything but itself',
    'body *,body *::before,:popover-open,[popover],[popover] *{all:unset!important;display:none!important;visibility:hidden!important;opacity:0!important;transition:all 9s!important}',
  ),
  styled(
    'shrinks, turns and filters everything',
    'html{transform:rotate(180deg) scale(.1);filter:blur(20px);contain:paint;perspective:1px} html *{transform:scale(0)!important;clip-path:inset(50%)!important;mask:linear-gradient(#000,#000)!important;font-size:0!important}',
  ),
  styled(
    'fades everything out by transitions',
    ':popover-open,:popover-open *{transition:all 1e6s 1e6s!important;animation:away 1s both!important} @keyframes away{from,to{opacity:0;visibility:hidden;transform:none}} @starting-style{:popover-open{opacity:0;display:none}}',
  ),
  styled(
    'lets nothing be pointed at',
    '*{pointer-events:none!important;user-select:none!important;touch-action:none!important}',
  ),
  styled(
    'covers all with the highest layers',
    'body::before,body::after,html::before{content:"";position:fixed;inset:0;background:#fff;z-index:2147483647}',
  ),
  unharmed(
    'holds on to scrolling',
    `for (const type of ['wheel', 'touchmove', 'scroll', 'keydown']) addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); scrollTo(0, 0); }, { passive: false, capture: true }); setInterval(() => scrollTo(0, 0), 10);`,
  ),
  unharmed(
    'has elements with callbacks of its own',
    `class Trap extends HTMLElement { constructor() { super(); if (new realError().stack.includes('-extension://')) leak('a constructor'); } connectedCallback() { this.innerHTML = '<p>late censorship</p>'; } attributeChangedCallback() {} get textContent() { leak('a getter'); return ''; } } customElements.define('x-trap', Trap); addEventListener('DOMContentLoaded', () => { for (let at = 0; at < 50; at++) document.querySelector('main').append(new Trap()); });`,
  ),
  unharmed('has shadow trees of its own', '', {
    body: () =>
      html({
        body: `${story}${'<div><template shadowrootmode="closed"><p>Internet censorship</p><slot></slot></template></div><div><template shadowrootmode="open"><p>rain</p></template></div>'.repeat(50)}`,
      }),
  }),
  styled(
    'has a root of odd size',
    'html,body{width:100000px;height:0;overflow:clip;writing-mode:vertical-rl;direction:rtl;column-count:7}',
    { panel: 'there' },
  ),
];
