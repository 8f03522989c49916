/** Something that can be done with the page that is shown. */
export type PageTool = { label: string; href: string } | { label: string; run: (button: HTMLButtonElement) => void };

/** One line of links and buttons. */
export function toolLine(tools: readonly PageTool[]): HTMLElement {
  const line = document.createElement('nav');
  line.className = 'tools';
  line.setAttribute('aria-label', '这一页');
  line.append(...tools.map(toolElement));
  return line;
}

/** One of them; those that a page cannot know at once are added when they are known. */
export function toolElement(tool: PageTool): HTMLElement {
  if ('href' in tool) {
    const link = document.createElement('a');
    link.href = tool.href;
    link.textContent = tool.label;
    return link;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = tool.label;
  button.addEventListener('click', () => tool.run(button));
  return button;
}
