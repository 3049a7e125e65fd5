import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLeaving, watchPage } from '../../src/page/watch-page.ts';

describe('watchPage', () => {
  let window: Window;
  let life: AbortController;
  const seen: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    window = new Window({ url: 'https://news.example.org/one' });
    window.setTimeout = setTimeout as never;
    window.setInterval = setInterval as never;
    window.clearTimeout = clearTimeout as never;
    window.clearInterval = clearInterval as never;
    life = new AbortController();
    seen.length = 0;
    watchPage(
      window as never,
      {
        read: () => seen.push(`read ${window.location.pathname}`),
        leave: () => seen.push('leave'),
        wantsMore: () => false,
      },
      life.signal,
    );
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  const grow = (count: number) => {
    for (let index = 0; index < count; index++)
      window.document.body.append(window.document.createElement('p'));
  };

  it('reads at once, and not again while nothing changes', () => {
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual(['read /one']);
  });

  it('reads again once the page has filled in and come to rest', () => {
    vi.advanceTimersByTime(400);
    grow(20);
    vi.advanceTimersByTime(200);
    grow(20);
    expect(seen).toEqual(['read /one']);
    vi.advanceTimersByTime(5000);
    expect(seen).toEqual(['read /one', 'read /one']);
  });

  it('gives up waiting for rest in the end, and then is done', () => {
    const flood = setInterval(() => grow(5), 100);
    vi.advanceTimersByTime(120_000);
    clearInterval(flood);
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen.length).toBeLessThanOrEqual(7);
  });

  it('leaves and reads anew when the address changes, but not for a fragment', () => {
    window.location.hash = 'part';
    vi.advanceTimersByTime(2000);
    expect(seen).toEqual(['read /one']);
    window.history.pushState(null, '', '/two');
    vi.advanceTimersByTime(2000);
    expect(seen).toEqual(['read /one', 'leave', 'read /two']);
  });

  it('reads a page that comes back from the back/forward cache', () => {
    send('pagehide', true);
    send('pageshow', true);
    expect(seen).toEqual(['read /one', 'leave', 'read /one']);
  });

  it('tells who asks for no more when the page is left, by address or for good', () => {
    const left: string[] = [];
    watchLeaving(window as never, () => left.push(window.location.pathname), life.signal);
    window.location.hash = 'part';
    vi.advanceTimersByTime(2000);
    expect(left).toEqual([]);
    window.history.pushState(null, '', '/two');
    vi.advanceTimersByTime(2000);
    send('pagehide', true);
    send('pagehide', false);
    expect(left).toEqual(['/two', '/two']);
  });

  it('does not believe a page that says so itself', () => {
    send('pagehide', false);
    send('pageshow', false);
    expect(seen).toEqual(['read /one']);
  });

  /** Sends an event of the back/forward cache: the browser's own, or one that the page has made. */
  function send(type: string, isTrusted: boolean): void {
    const event = new window.Event(type);
    Object.defineProperties(event, { persisted: { value: true }, isTrusted: { value: isTrusted } });
    window.dispatchEvent(event);
  }

  it('ends with its signal', () => {
    life.abort();
    grow(50);
    window.history.pushState(null, '', '/two');
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual(['read /one']);
  });
});
