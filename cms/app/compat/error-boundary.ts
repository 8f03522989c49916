import { standIn, type Patch } from './patch.ts';

/**
 * When a part of Decap throws: its page for this was English, with a stack trace and a link to another site. Ours is
 * `globalThis.__Crashed`; what the form held is taken before anything is unmounted.
 */
export const errorBoundary: Patch = {
  name: 'error-boundary',
  files: {
    '/decap-cms-core/dist/esm/components/UI/ErrorBoundary.js': standIn(
      ['export class ErrorBoundary extends Component', 'showBackup', 'export default translate()(ErrorBoundary)'],
      `import { Component, createElement } from 'react';
export class ErrorBoundary extends Component {
  state = { held: undefined };
  static getDerivedStateFromError() {
    return { held: globalThis.__heldText() };
  }
  render() {
    if (this.state.held === undefined) return this.props.children;
    return createElement(globalThis.__Crashed, {
      held: this.state.held,
      whole: this.props.showBackup === true,
      again: () => this.setState({ held: undefined }),
    });
  }
}
export default ErrorBoundary;
`,
    ),
  },
};
