import { Component, type ReactNode } from "react";

type Props = { children: ReactNode; onError: (error: Error) => void; fallback: (error: Error) => ReactNode };

/** Catches what a screen throws while drawing. A class, because React offers this to classes only. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error) {
    this.props.onError(error);
  }

  override render() {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children;
  }
}
