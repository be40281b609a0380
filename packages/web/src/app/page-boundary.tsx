import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** A page that cannot be loaded, or breaks, says so in its place; the way to the others stays. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="page-head" role="alert">
        <h1>This page could not be opened</h1>
        <p className="lead">Load it again, with an internet connection. What is kept on this device stays.</p>
        <Button className="button primary" onPress={() => window.location.reload()}>
          Load it again
        </Button>
      </div>
    );
  }
}
