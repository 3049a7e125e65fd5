import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import catalogue from '../../extension/_locales/en/messages.json' with { type: 'json' };
import type { GetMessage } from '../../src/core/catalogue.ts';
import { MessagesProvider } from '../../src/ui/messages.tsx';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The catalogue as a browser answers from it. */
export const getMessage: GetMessage = (key, substitutions = []) => {
  const entry = (catalogue as Record<string, Entry>)[key];
  if (!entry) return '';
  return entry.message.replace(/\$([A-Z_]+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return substitutions[Number(content.slice(1)) - 1] ?? '';
  });
};

export interface Mounted {
  root: HTMLElement;
  /** Renders again, as an owner does whose data changed. */
  update(children: ComponentChildren): Promise<void>;
  /** All text, white space collapsed. */
  text(): string;
  /** The first control (button, link, tab, radio, switch) whose name contains the words; throws where there is none. */
  control(name: string): HTMLElement;
  has(name: string): boolean;
  press(name: string): Promise<void>;
  unmount(): void;
}

/** Mounts components with the English catalogue in the document of happy-dom. */
export async function mount(children: ComponentChildren): Promise<Mounted> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const draw = async (content: ComponentChildren) => {
    await act(() =>
      render(
        <MessagesProvider getMessage={getMessage} locale="en">
          {content}
        </MessagesProvider>,
        root,
      ),
    );
  };
  await draw(children);
  const controls = () => [...root.querySelectorAll<HTMLElement>('button, a, input, [role="button"]')];
  const control = (name: string) => {
    const found = controls().find(
      (element) => !element.closest('[hidden]') && nameOf(element).includes(name),
    );
    if (!found)
      throw new Error(`no control is named "${name}"; there are: ${controls().map(nameOf).join(', ')}`);
    return found;
  };
  return {
    root,
    update: draw,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    control,
    has: (name) =>
      controls().some((element) => !element.closest('[hidden]') && nameOf(element).includes(name)),
    async press(name) {
      await act(async () => {
        control(name).click();
        await new Promise((resolve) => setTimeout(resolve));
      });
    },
    unmount: () => render(null, root),
  };
}

function nameOf(element: HTMLElement): string {
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : element.closest('label');
  return element.getAttribute('aria-label') ?? (element.textContent || label?.textContent || '');
}
