type OfLink<E = Event> = E & { currentTarget: HTMLAnchorElement };

/**
 * Attributes of a link that has its address only while somebody is about to follow it, by mouse, touch, key or menu. Browsers ask for
 * addresses of links in a page before anybody follows them, where the page's speculation rules say so
 * (https://wicg.github.io/nav-speculation/speculation-rules.html#document-rules), and resolve their names; and a page reads the
 * address of a link that is dragged.
 */
export function withholdAddress(href: string) {
  const lend = ({ currentTarget }: OfLink) => {
    currentTarget.href = href;
  };
  const takeBack = ({ currentTarget }: OfLink) => currentTarget.removeAttribute('href');
  return {
    role: 'link' as const,
    tabIndex: 0,
    draggable: false,
    onPointerDown: lend,
    onContextMenu: lend,
    onKeyDown: (event: OfLink<KeyboardEvent>) => {
      if (event.key === 'Enter') lend(event);
    },
    // A reader's aid may press it without a pointer or a key.
    onClick: (event: OfLink<MouseEvent>) => {
      if (event.currentTarget.hasAttribute('href')) return;
      event.preventDefault();
      lend(event);
      event.currentTarget.click();
    },
    onPointerLeave: takeBack,
    onBlur: takeBack,
  };
}
