const names = { all: 'sidelight', current: 'sidelight-current' };

/**
 * Steps through ranges with the CSS Custom Highlight API, which changes nothing in the document
 * (https://www.w3.org/TR/css-highlight-api-1/). Style them as `::highlight(sidelight)` and `::highlight(sidelight-current)`.
 */
export class RangeStepper {
  #topic = '';
  #ranges: Range[] = [];
  #index = -1;

  /** Marks the topic's ranges and brings the next one into view. Index from 1; both 0 where there are none. */
  step(topic: string, find: () => Range[]): { count: number; index: number } {
    if (topic !== this.#topic || !this.#ranges[0]?.startContainer.isConnected) {
      this.#topic = topic;
      this.#ranges = find();
      this.#index = -1;
    }
    const count = this.#ranges.length;
    if (!count) {
      this.clear();
      return { count: 0, index: 0 };
    }
    this.#index = (this.#index + 1) % count;
    const current = this.#ranges[this.#index];
    CSS.highlights?.set(names.all, new Highlight(...this.#ranges));
    if (current) {
      CSS.highlights?.set(names.current, new Highlight(current));
      bringIntoView(current);
    }
    return { count, index: this.#index + 1 };
  }

  clear(): void {
    this.#topic = '';
    this.#ranges = [];
    this.#index = -1;
    clearHighlights();
  }
}

/** Takes every mark out of the page, whichever of our scripts has set it. */
export function clearHighlights(): void {
  CSS.highlights?.delete(names.all);
  CSS.highlights?.delete(names.current);
}

function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
