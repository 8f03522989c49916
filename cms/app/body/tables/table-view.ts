import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import { sayBeside } from '../../widgets/disabled-because.ts';
import { tableActions } from './table-commands.ts';

/** A table with its bar above it. The place of the bar is always kept, so that nothing moves under a finger. */
export const tableView: NodeViewConstructor = (node, view, getPos) => {
  const dom = element('div', 'body-table');
  const bar = dom.appendChild(element('div', 'body-table-bar'));
  bar.contentEditable = 'false';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', '表格');
  for (const { name, run, idle } of tableActions) {
    const button = bar.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      enter(view, getPos());
      if (!run(view.state, view.dispatch) && idle) sayBeside(button, idle);
      else view.focus();
    });
  }
  const table = dom.appendChild(element('div', 'body-table-grid')).appendChild(document.createElement('table'));
  const contentDOM = table.appendChild(document.createElement('tbody'));
  return {
    dom,
    contentDOM,
    update: (next: Node) => next.type === node.type,
    stopEvent: ({ target }) => bar.contains(target as HTMLElement | null),
    ignoreMutation: (record: ViewMutationRecord) => record.type !== 'selection' && !contentDOM.contains(record.target),
  };
};

/** The bar works on this table, also when the cursor is elsewhere: it goes to the first cell. */
function enter({ state, dispatch }: EditorView, at: number | undefined): void {
  const table = at === undefined ? null : state.doc.nodeAt(at);
  if (at === undefined || !table) return;
  const { from } = state.selection;
  if (from <= at || from >= at + table.nodeSize)
    dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 3))));
}

function element(name: 'div', className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
