import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorState } from '../ui/states';

interface Props {
  /** A change of it, such as another route, tries again. */
  resetKey?: string;
  children: ReactNode;
}

/** Catches what a screen throws while it paints, so that the rest of the app stays usable. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.error && before.resetKey !== this.props.resetKey) this.setState({ error: null });
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <ErrorState
        title="This screen stopped"
        words="What was sent and saved is safe with the host. Load the screen again to go on."
        onRetry={() => location.reload()}
      />
    );
  }
}
